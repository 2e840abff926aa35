/** The counted text as numbers: types get ids, and ids their types back. */
@NullMarked
package parallax.encode;

import org.jspecify.annotations.NullMarked;
