/**
 * Counts of word sequences: reads {@code sentences} and {@code outlet_totals}, writes {@code
 * ngrams} and {@code ngram_totals}.
 */
@NullMarked
package parallax.ngram;

import org.jspecify.annotations.NullMarked;
