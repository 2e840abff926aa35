/**
 * How positive or negative sentences are: reads {@code sentences}, writes {@code
 * sentence_sentiment} and, from that, {@code sentiment_by_outlet}.
 */
@NullMarked
package parallax.sentiment;

import org.jspecify.annotations.NullMarked;
