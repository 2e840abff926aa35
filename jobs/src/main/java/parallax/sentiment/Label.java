package parallax.sentiment;

/** The values of {@code sentence_sentiment.label}. */
final class Label {
  static final String NEGATIVE = "negative";
  static final String NEUTRAL = "neutral";
  static final String POSITIVE = "positive";

  private Label() {}
}
