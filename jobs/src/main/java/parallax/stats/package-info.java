/**
 * Statistics as pure functions: counts in, numbers out, each with its formula, range, sign, edge
 * cases and source. Reads and writes no table and knows nothing of Spark.
 */
@NullMarked
package parallax.stats;

import org.jspecify.annotations.NullMarked;
