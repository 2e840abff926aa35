/**
 * How positive or negative sentences are: reads {@code sentences}, writes {@code
 * sentence_sentiment}.
 */
@NullMarked
package parallax.sentiment;

import org.jspecify.annotations.NullMarked;
