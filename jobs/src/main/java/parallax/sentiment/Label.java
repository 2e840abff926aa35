package parallax.sentiment;

/** The values of {@code sentence_sentiment.label}. */
public final class Label {
  public static final String NEGATIVE = "negative";
  public static final String NEUTRAL = "neutral";
  public static final String POSITIVE = "positive";

  private Label() {}
}
