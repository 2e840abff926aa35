/**
 * Sentence embeddings: reads sentences, writes sentence_embeddings; the one place that loads a
 * model.
 */
@NullMarked
package parallax.embed;

import org.jspecify.annotations.NullMarked;
