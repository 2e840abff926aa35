/** The tables that Parallax writes: one class a table, each column one documented constant. */
@NullMarked
package parallax.table;

import org.jspecify.annotations.NullMarked;
