package parallax.framing;

/**
 * What a count of one outlet is of.
 *
 * @param measure what is counted
 * @param scope in which part of the text
 * @param frame id of the frame or group that is found there, or {@link #ALL_TEXT}
 * @param method how it is found; {@link Methods#ANY} for all text
 * @param other id of a second frame in the same sentence, behind the first in the alphabet, or
 *     {@link #ALL_TEXT}
 */
record Cell(Measure measure, String scope, String frame, String method, String other) {
  static final String ALL_TEXT = "";

  enum Measure {
    ARTICLES,
    SENTENCES,
    MATCHES,
    TOKENS
  }

  /** All text of a scope. */
  static Cell text(Measure measure, String scope) {
    return new Cell(measure, scope, ALL_TEXT, Methods.ANY, ALL_TEXT);
  }

  static Cell frame(Measure measure, String scope, Found found) {
    return new Cell(measure, scope, found.frame(), found.method(), ALL_TEXT);
  }

  /** Sentences with both frames, anywhere, by any method. */
  static Cell both(String frame, String other) {
    return frame.compareTo(other) < 0
        ? new Cell(Measure.SENTENCES, Scope.ALL, frame, Methods.ANY, other)
        : new Cell(Measure.SENTENCES, Scope.ALL, other, Methods.ANY, frame);
  }
}
