package parallax.framing;

/**
 * What a count of one outlet is of.
 *
 * @param measure what is counted
 * @param scope in which part of the text
 * @param frame id of the frame that is found there, or {@link #ANY} for all text
 * @param other id of a second frame in the same sentence, behind the first in the alphabet, or
 *     {@link #ANY}
 */
record Cell(Measure measure, String scope, String frame, String other) {
  static final String ANY = "";

  enum Measure {
    ARTICLES,
    SENTENCES,
    MATCHES,
    TOKENS
  }

  /** All text of a scope. */
  static Cell text(Measure measure, String scope) {
    return new Cell(measure, scope, ANY, ANY);
  }

  static Cell frame(Measure measure, String scope, String frame) {
    return new Cell(measure, scope, frame, ANY);
  }

  /** Sentences with both frames, anywhere. */
  static Cell both(String frame, String other) {
    return frame.compareTo(other) < 0
        ? new Cell(Measure.SENTENCES, Scope.ALL, frame, other)
        : new Cell(Measure.SENTENCES, Scope.ALL, other, frame);
  }
}
