/**
 * How outlets differ in tone: reads {@code articles}, {@code sentence_sentiment}, {@code
 * target_sentiment} and {@code outlet_totals}; writes {@code sentiment_by_outlet}, {@code
 * sentiment_arc}, {@code sentiment_over_time} and {@code target_sentiment_by_outlet}.
 */
@NullMarked
package parallax.tone;

import org.jspecify.annotations.NullMarked;
