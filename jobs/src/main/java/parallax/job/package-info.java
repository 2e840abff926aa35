/** What an analysis is: documented tables in, documented lazy tables out. */
@NullMarked
package parallax.job;

import org.jspecify.annotations.NullMarked;
