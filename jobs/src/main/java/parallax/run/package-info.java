/** Runs jobs: decides what is up to date, reads, checks and writes tables, and publishes a run. */
@NullMarked
package parallax.run;

import org.jspecify.annotations.NullMarked;
