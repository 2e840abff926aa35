/**
 * Counting n-grams of all sizes at once: windows of ids are sorted chunk by chunk, packed into
 * blocks, merged and counted in one scan. Arrays of primitives only; reads and writes no table and
 * knows nothing of Spark.
 */
@NullMarked
package parallax.window;

import org.jspecify.annotations.NullMarked;
