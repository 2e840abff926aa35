package parallax.cli;

/** What may be printed on a terminal. */
final class Terminal {
  private Terminal() {}

  /**
   * The same text with control characters and bidirectional overrides as escapes, so that data
   * cannot move the cursor, colour the screen or reorder what is read. Line ends stay.
   */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean control = Character.isISOControl(c) && c != '\n';
              boolean format = Character.getType(c) == Character.FORMAT && c != 0x200D;
              if (control || format) {
                out.append("\\u%04x".formatted(c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /** Whether a person watches; on Java 17 there is no console when the output goes to a file. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isInteractive() {
    return System.console() != null && !"dumb".equals(System.getenv("TERM"));
  }

  /** Whether colours are wanted: a person watches and NO_COLOR is not set. */
  static boolean takesColours() {
    String refused = System.getenv("NO_COLOR");
    return isInteractive() && (refused == null || refused.isEmpty());
  }
}
