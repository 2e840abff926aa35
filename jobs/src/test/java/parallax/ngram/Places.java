package parallax.ngram;

import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Column;
import parallax.table.Ngrams;
import parallax.table.Sentences;

/** Every place of an n-gram as a row, for counting as SQL would. */
public final class Places {
  private Places() {}

  /**
   * All n-grams of a sentence, each where it occurs: a generator of {@link Ngrams#SIZE} and {@link
   * Ngrams#NGRAM} over {@code sentences.tokens}, none in a sentence of fewer tokens than the least
   * size.
   */
  public static Column of(Sizes sizes) {
    return expr(
        """
        inline(if(%1$s < %3$d, array(), flatten(
          transform(sequence(%3$d, least(%4$d, %1$s)), k ->
            transform(sequence(1, %1$s - k + 1), i ->
              struct(k AS %5$s, array_join(slice(%2$s, i, k), ' ') AS %6$s))))))"""
            .formatted(
                Sentences.N_TOKENS.name(),
                Sentences.TOKENS.name(),
                sizes.least(),
                sizes.most(),
                Ngrams.SIZE.name(),
                Ngrams.NGRAM.name()));
  }
}
