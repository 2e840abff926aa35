/**
 * Outlets against each other: reads {@code sentences}, {@code ngrams} and {@code outlet_totals},
 * writes {@code ngram_keyness}. Its bootstrap serves every table that has an interval by outlet.
 */
@NullMarked
package parallax.compare;

import org.jspecify.annotations.NullMarked;
