package parallax.ngram;

import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Column;
import parallax.job.UserException;
import parallax.table.Ngrams;
import parallax.table.Sentences;

/**
 * The lengths of n-grams that a job looks at.
 *
 * @param least shortest n-gram, in tokens
 * @param most longest n-gram, in tokens
 */
public record Sizes(int least, int most) {
  /** For the options of jobs that count n-grams. */
  public static final String OPTION = "--max-size";

  public static final String DEFAULT = "5";

  /** The longest n-gram that can be asked for, in tokens. */
  public static final int MOST = 10;

  public static final String DESCRIPTION =
      "Longest n-gram, in tokens, 1 to 10 (default: ${DEFAULT-VALUE}).";

  /**
   * Sizes 1 to {@code most}.
   *
   * @throws UserException if the longest is not between 1 and 10
   */
  public static Sizes upTo(int most) {
    if (most < 1 || most > MOST) {
      throw new UserException(
          "%s %d: expected 1 to 10 tokens; 5 is usual.".formatted(OPTION, most));
    }
    return new Sizes(1, most);
  }

  /**
   * All n-grams of a sentence, each where it occurs: a generator of the columns {@code size} and
   * {@code ngram} over {@code sentences.tokens}, none in a sentence of fewer than {@code least}
   * tokens.
   */
  public Column ngrams() {
    return expr(
        """
        inline(if(%1$s < %3$d, array(), flatten(
          transform(sequence(%3$d, least(%4$d, %1$s)), k ->
            transform(sequence(1, %1$s - k + 1), i ->
              struct(k AS %5$s, array_join(slice(%2$s, i, k), ' ') AS %6$s))))))"""
            .formatted(
                Sentences.N_TOKENS.name(),
                Sentences.TOKENS.name(),
                least,
                most,
                Ngrams.SIZE.name(),
                Ngrams.NGRAM.name()));
  }
}
