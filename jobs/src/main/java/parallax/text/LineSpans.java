package parallax.text;

import java.util.ArrayList;
import java.util.List;

/** Where the lines of a text are. A span is {begin, end, 1 if an empty line stands before it}. */
final class LineSpans {
  /** A line this short was ended by its writer, not by a hard wrap. */
  private static final int SHORTEST_WRAPPED = 40;

  /** A line this long shows that the text is not hard-wrapped at that place. */
  private static final int LONGEST_WRAPPED = 120;

  private LineSpans() {}

  /** Lines with something to see, without the white space around them. */
  static List<int[]> of(String text) {
    List<int[]> spans = new ArrayList<>();
    boolean blank = false;
    int length = text.length();
    for (int at = 0; at < length; ) {
      int end = at;
      while (end < length && !isBreak(text.charAt(end))) {
        end++;
      }
      int first = at;
      int last = end;
      while (first < last && isEmpty(text.charAt(first))) {
        first++;
      }
      while (last > first && isEmpty(text.charAt(last - 1))) {
        last--;
      }
      if (first < last) {
        spans.add(new int[] {first, last, blank ? 1 : 0});
      }
      blank = first == last;
      boolean pair = end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      at = end + (pair ? 2 : 1);
    }
    return spans;
  }

  /**
   * Whether lines were broken at a column: most lines that follow another without a gap then go on
   * in lower case.
   */
  static boolean isWrapped(String text, List<int[]> spans) {
    int followers = 0;
    int lower = 0;
    for (int i = 1; i < spans.size(); i++) {
      int[] span = spans.get(i);
      if (span[2] == 0 && Bullets.skip(text, span[0], span[1]) == span[0]) {
        followers++;
        lower += goesOn(text, span) ? 1 : 0;
      }
    }
    return followers >= 3 && 2 * lower >= followers;
  }

  /** Whether the second line belongs to the paragraph of the first. */
  static boolean continues(String text, int[] first, int[] second, boolean wrapped) {
    int width = first[1] - first[0];
    if (second[2] == 1
        || width < SHORTEST_WRAPPED
        || width > LONGEST_WRAPPED
        || Bullets.skip(text, second[0], second[1]) > second[0]) {
      return false;
    }
    return wrapped || goesOn(text, second);
  }

  /** Opens in lower case; "iPhone" and "xAI" open sentences, too, and do not count. */
  private static boolean goesOn(String text, int[] span) {
    int second = span[0] + 1;
    return Character.isLowerCase(text.charAt(span[0]))
        && !(second < span[1] && Character.isUpperCase(text.charAt(second)));
  }

  private static boolean isEmpty(char c) {
    return Fold.isSpace(c) || Fold.isInvisible(c);
  }

  private static boolean isBreak(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
