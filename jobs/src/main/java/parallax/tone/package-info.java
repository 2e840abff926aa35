/**
 * How outlets differ in tone: reads {@code articles}, {@code sentence_sentiment} and {@code
 * outlet_totals}; writes {@code sentiment_by_outlet}.
 */
@NullMarked
package parallax.tone;

import org.jspecify.annotations.NullMarked;
