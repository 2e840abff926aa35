/**
 * Sentiment learned from sentences that people rated: reads rated sentences, fits and scores
 * models. Makes models, no tables.
 */
@NullMarked
package parallax.rating;

import org.jspecify.annotations.NullMarked;
