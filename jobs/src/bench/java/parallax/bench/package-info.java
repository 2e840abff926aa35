/** Measures Parallax: texts of any size to measure on, and its kernels. Not part of the jar. */
@NullMarked
package parallax.bench;

import org.jspecify.annotations.NullMarked;
