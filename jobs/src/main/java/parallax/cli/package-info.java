/** The command line: commands, options from files, progress and the closing summary. */
@NullMarked
package parallax.cli;

import org.jspecify.annotations.NullMarked;
