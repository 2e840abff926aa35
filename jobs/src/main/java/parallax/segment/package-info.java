/**
 * Splits articles into sentences and tokens: reads articles, writes sentences and outlet_totals.
 */
@NullMarked
package parallax.segment;

import org.jspecify.annotations.NullMarked;
