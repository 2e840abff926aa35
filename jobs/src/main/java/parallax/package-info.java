/** The command line and the registry of jobs. */
@NullMarked
package parallax;

import org.jspecify.annotations.NullMarked;
