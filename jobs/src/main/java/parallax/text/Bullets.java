package parallax.text;

/** The marks that open an item of a list: bullets, dashes, asterisks, numbers, single letters. */
final class Bullets {
  private static final String SIGNS =
      "\u2022\u2023\u25E6\u2043\u2219\u25AA\u25AB\u25CF\u25CB\u25A0\u25A1\u25B6\u25BA\u2713\u2714\u00B7\uF0B7";
  private static final String DASHES = "-*+\u2013\u2014\u2012\u2212";
  private static final int MOST_DIGITS = 2;
  private static final int MOST_HASHES = 6;

  private Bullets() {}

  /** Where the item's text begins, or {@code begin} if no mark opens the line. */
  static int skip(String text, int begin, int end) {
    char first = text.charAt(begin);
    int mark = begin;
    if (SIGNS.indexOf(first) >= 0) {
      mark = begin + 1;
    } else if (DASHES.indexOf(first) >= 0) {
      mark = spaceAt(text, begin + 1, end) ? begin + 1 : begin;
    } else if (isDigit(first) || first == '(') {
      mark = numbered(text, begin, end);
    }
    int content = mark;
    while (mark > begin && content < end && Fold.isSpace(text.charAt(content))) {
      content++;
    }
    return content < end ? content : begin;
  }

  /** Where the text of a Markdown heading ("## Text") begins, or {@code begin} if it is none. */
  static int skipHashes(String text, int begin, int end) {
    int at = begin;
    while (at < end && text.charAt(at) == '#') {
      at++;
    }
    if (at == begin || at - begin > MOST_HASHES || !spaceAt(text, at, end)) {
      return begin;
    }
    while (at < end && Fold.isSpace(text.charAt(at))) {
      at++;
    }
    return at < end ? at : begin;
  }

  /** "1. ", "12) ", "(3) ". A year ("2024. ") is no mark: at most two digits. */
  private static int numbered(String text, int begin, int end) {
    int at = text.charAt(begin) == '(' ? begin + 1 : begin;
    int digits = at;
    while (at < end && isDigit(text.charAt(at))) {
      at++;
    }
    int count = at - digits;
    boolean closed =
        at < end && (text.charAt(at) == ')' || (digits == begin && text.charAt(at) == '.'));
    return count >= 1 && count <= MOST_DIGITS && closed && spaceAt(text, at + 1, end)
        ? at + 1
        : begin;
  }

  private static boolean spaceAt(String text, int at, int end) {
    return at < end && Fold.isSpace(text.charAt(at));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
