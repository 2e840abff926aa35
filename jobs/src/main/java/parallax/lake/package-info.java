/** Folders of published runs on any Hadoop file system; the only package that writes. */
@NullMarked
package parallax.lake;

import org.jspecify.annotations.NullMarked;
