package parallax.ngram;

import parallax.job.UserException;

/**
 * The lengths of n-grams that a job looks at.
 *
 * @param least shortest n-gram, in tokens
 * @param most longest n-gram, in tokens
 */
public record Sizes(int least, int most) {
  static final String OPTION = "--max-size";

  /** The longest n-gram that can be asked for, in tokens. */
  public static final int MOST = 10;

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
}
