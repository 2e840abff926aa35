package parallax.text;

/** Changes of a line that keep its length or its look. */
final class Spaces {
  private Spaces() {}

  /** A stretch of text with single plain spaces, as it would be printed. */
  static String single(String text, int begin, int end) {
    StringBuilder shown = new StringBuilder(end - begin);
    boolean space = false;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (Fold.isSpace(c)) {
        space = true;
      } else {
        if (space && !shown.isEmpty()) {
          shown.append(' ');
        }
        space = false;
        shown.append(c);
      }
    }
    return shown.toString();
  }

  /** Lower case and plain marks, character by character, so that positions stay the same. */
  static String sameLengthFold(String shown) {
    StringBuilder folded = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      folded.append(Character.toLowerCase(Fold.plain(shown.charAt(i))));
    }
    return folded.toString();
  }
}
