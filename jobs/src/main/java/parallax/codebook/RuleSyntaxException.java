package parallax.codebook;

/**
 * A pattern that cannot be read; the message says what was found, what was expected, the remedy.
 */
final class RuleSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * @param offset where in the pattern, in UTF-16 code units from its beginning
   */
  RuleSyntaxException(int offset, String message) {
    super(message);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }
}
