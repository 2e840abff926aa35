package parallax.sentiment;

/** The values of {@code sentence_sentiment.voice}: whose words most of a sentence are. */
final class Voice {
  /** The outlet's own. */
  static final String OWN = "own";

  /** Somebody's whom the outlet quotes. */
  static final String QUOTED = "quoted";

  private Voice() {}
}
