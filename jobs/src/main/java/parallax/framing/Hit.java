package parallax.framing;

/**
 * A piece of evidence as it is counted.
 *
 * @param sentence number of the sentence in its article
 * @param frame id of the frame
 * @param method how it was found
 * @param kind of the sentence's block
 * @param voice own, quoted or reported
 */
record Hit(int sentence, String frame, String method, String kind, String voice) {

  /** Whether it is counted in a scope. */
  boolean isIn(String scope) {
    return switch (scope) {
      case Scope.ALL -> true;
      case Scope.TITLE, Scope.HEADING -> kind.equals(scope);
      case Scope.BODY -> !kind.equals(Scope.TITLE) && !kind.equals(Scope.HEADING);
      case Scope.OWN -> voice.equals(Scope.OWN);
      default -> !voice.equals(Scope.OWN);
    };
  }
}
