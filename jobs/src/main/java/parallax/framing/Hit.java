package parallax.framing;

/**
 * A piece of evidence as it is counted.
 *
 * @param sentence number of the sentence in its article
 * @param frame id of the frame
 * @param kind of the sentence's block
 * @param voice own or quoted
 */
record Hit(int sentence, String frame, String kind, String voice) {

  /** Whether it is counted in a scope. */
  boolean isIn(String scope) {
    return switch (scope) {
      case Scope.ALL -> true;
      case Scope.TITLE, Scope.HEADING -> kind.equals(scope);
      case Scope.BODY -> !kind.equals(Scope.TITLE) && !kind.equals(Scope.HEADING);
      default -> voice.equals(scope);
    };
  }
}
