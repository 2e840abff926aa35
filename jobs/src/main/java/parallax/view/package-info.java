/** A first look at a table on a terminal: which columns, in which order, how they line up. */
@NullMarked
package parallax.view;

import org.jspecify.annotations.NullMarked;
