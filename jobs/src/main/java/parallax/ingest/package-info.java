/**
 * Reads articles in whatever form people have them, into {@code articles}, {@code rejected} and
 * {@code sources}.
 */
@NullMarked
package parallax.ingest;

import org.jspecify.annotations.NullMarked;
