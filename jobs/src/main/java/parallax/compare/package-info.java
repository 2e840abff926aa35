/**
 * Outlets against each other or against general language: reads {@code sentences}, {@code ngrams},
 * {@code ngram_totals} and {@code outlet_totals}, writes {@code ngram_keyness} and {@code
 * ngram_pairs}. Its bootstrap serves every table that has an interval by outlet.
 */
@NullMarked
package parallax.compare;

import org.jspecify.annotations.NullMarked;
