/** Whom sentences speak about: the targets of a file, and where a sentence mentions them. */
@NullMarked
package parallax.mention;

import org.jspecify.annotations.NullMarked;
