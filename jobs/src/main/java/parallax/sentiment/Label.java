package parallax.sentiment;

/** The values of {@code sentence_sentiment.label}. */
public final class Label {
  public static final String NEGATIVE = "negative";
  public static final String NEUTRAL = "neutral";
  public static final String POSITIVE = "positive";

  private Label() {}

  /**
   * The label of a score.
   *
   * @param neutralBand scores from here on are positive, from its negative down negative
   */
  static String of(double score, double neutralBand) {
    if (score >= neutralBand) {
      return POSITIVE;
    }
    return score <= -neutralBand ? NEGATIVE : NEUTRAL;
  }
}
