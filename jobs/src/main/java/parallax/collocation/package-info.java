/**
 * Words that attract each other: reads the tables sentences and outlet_totals, writes collocations
 * and node_collocates.
 */
@NullMarked
package parallax.collocation;

import org.jspecify.annotations.NullMarked;
