/**
 * One HTML page of a run: what its tables say, each number with the sentences behind it. Reads
 * tables of a run, computes no statistic, writes nothing.
 */
@NullMarked
package parallax.report;

import org.jspecify.annotations.NullMarked;
