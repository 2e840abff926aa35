/**
 * How outlets differ in tone: reads {@code articles}, {@code sentence_sentiment} and {@code
 * outlet_totals}; writes {@code sentiment_by_outlet}, {@code sentiment_arc} and {@code
 * sentiment_over_time}.
 */
@NullMarked
package parallax.tone;

import org.jspecify.annotations.NullMarked;
