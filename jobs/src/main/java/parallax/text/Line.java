package parallax.text;

import java.util.ArrayList;
import java.util.List;

/** A line, or several that a hard wrap parted, before it is known what it is. */
final class Line {
  /** Longer lines are paragraphs whatever they say. */
  private static final int LONGEST_FOLDED = 400;

  final int begin;
  final int end;
  final boolean blankBefore;
  final boolean item;
  final int words;

  /** The folded text; empty for a long line. */
  final String folded;

  private Line(String text, int begin, int end, boolean blankBefore, boolean item) {
    this.begin = begin;
    this.end = end;
    this.blankBefore = blankBefore;
    this.item = item;
    boolean isLong = end - begin > LONGEST_FOLDED;
    this.folded = isLong ? "" : Fold.line(text.substring(begin, end));
    this.words = isLong ? Integer.MAX_VALUE : countWords(folded);
  }

  /** What two lines share that a reader cannot tell apart. */
  String key(String text) {
    return folded.isEmpty() ? text.substring(begin, end) : folded;
  }

  /** The lines of a text that are not blank, wrapped ones put together again. */
  static List<Line> of(String text) {
    List<int[]> spans = LineSpans.of(text);
    boolean wrapped = LineSpans.isWrapped(text, spans);
    List<Line> lines = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); ) {
      int[] first = spans.get(i);
      int last = i;
      while (last + 1 < spans.size()
          && LineSpans.continues(text, spans.get(last), spans.get(last + 1), wrapped)) {
        last++;
      }
      int content = Bullets.skip(text, first[0], spans.get(last)[1]);
      lines.add(new Line(text, content, spans.get(last)[1], first[2] == 1, content > first[0]));
      i = last + 1;
    }
    return lines;
  }

  /** Whether the line closes as a sentence does, behind quotes and brackets. */
  boolean endsAsSentence(String text) {
    char last = lastMark(text);
    return last == '.' || last == '!' || last == '\u2026' || last == '?' || last == '\u3002';
  }

  /** The last character that is no closing quote or bracket. */
  char lastMark(String text) {
    int at = end - 1;
    while (at > begin && isCloser(text.charAt(at))) {
      at--;
    }
    return text.charAt(at);
  }

  private static boolean isCloser(char c) {
    return Fold.plain(c) == '"' || Fold.plain(c) == '\'' || c == ')' || c == ']' || c == '*';
  }

  private static int countWords(String folded) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == ' ') {
        inside = false;
      } else if (!inside && Character.isLetterOrDigit(folded.codePointAt(i))) {
        inside = true;
        words++;
      }
    }
    return words;
  }
}
