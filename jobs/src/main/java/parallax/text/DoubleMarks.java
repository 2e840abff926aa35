package parallax.text;

/** Double quotation marks and guillemets of one block. */
final class DoubleMarks {
  private static final char STRAIGHT = '"';
  private static final char LEFT = '\u201C';
  private static final char RIGHT = '\u201D';
  private static final char LOW = '\u201E';
  private static final char LEFT_GUILLEMET = '\u00AB';
  private static final char RIGHT_GUILLEMET = '\u00BB';

  private DoubleMarks() {}

  static void find(String text, int begin, int end, Spans into) {
    int opened = -1;
    char mark = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (!isMark(c)) {
        continue;
      }
      if (opened < 0) {
        if (opens(text, i, begin, end)) {
          opened = i;
          mark = c;
        }
      } else if (closes(mark, c)) {
        boolean again = c == STRAIGHT && opensOnly(text, i, begin, end);
        into.add(opened, again ? i : i + 1);
        opened = again ? i : -1;
      }
    }
    if (opened >= 0 && opened + 1 < end) {
      into.add(opened, end);
    }
  }

  private static boolean isMark(char c) {
    return c == STRAIGHT
        || c == LEFT
        || c == RIGHT
        || c == LOW
        || c == LEFT_GUILLEMET
        || c == RIGHT_GUILLEMET;
  }

  private static boolean closes(char mark, char c) {
    return switch (mark) {
      case STRAIGHT -> c == STRAIGHT;
      case LEFT_GUILLEMET -> c == RIGHT_GUILLEMET;
      case LOW -> c == LEFT || c == RIGHT;
      default -> c == RIGHT;
    };
  }

  /** A straight mark, or a right one that stands where a left one should, opens before a word. */
  private static boolean opens(String text, int at, int begin, int end) {
    char c = text.charAt(at);
    if (c == LEFT || c == LOW || c == LEFT_GUILLEMET) {
      return true;
    }
    if (c == RIGHT_GUILLEMET || at + 1 >= end) {
      return false;
    }
    return at == begin || QuotedSpans.mayPrecede(text.charAt(at - 1));
  }

  /** A space before and a word behind: this straight mark cannot be meant to close. */
  private static boolean opensOnly(String text, int at, int begin, int end) {
    return at > begin
        && at + 1 < end
        && Fold.isSpace(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }
}
