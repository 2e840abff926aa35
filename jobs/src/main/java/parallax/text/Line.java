package parallax.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line, or several that a hard wrap parted, before it is known what it is. */
final class Line {
  /** Longer lines are paragraphs whatever they say. */
  private static final int LONGEST_FOLDED = 400;

  /** What opened the line and is no part of its text. */
  private enum Mark {
    NONE,
    BULLET,
    HASHES
  }

  final int begin;
  final int end;
  final boolean blankBefore;
  final boolean item;
  final boolean hashed;
  private final String text;

  /** Folded when it is asked for: most readers of lines look at few of them so closely. */
  private @Nullable String folded;

  private int words = -1;

  private Line(String text, int begin, int end, boolean blankBefore, Mark mark) {
    this.text = text;
    this.begin = begin;
    this.end = end;
    this.blankBefore = blankBefore;
    this.item = mark == Mark.BULLET;
    this.hashed = mark == Mark.HASHES;
  }

  private boolean isLong() {
    return end - begin > LONGEST_FOLDED;
  }

  /** The folded text; empty for a long line. */
  String folded() {
    if (folded == null) {
      folded = isLong() ? "" : Fold.line(text.substring(begin, end));
    }
    return folded;
  }

  /** Words of the folded text; more than any limit for a long line. */
  int words() {
    if (words < 0) {
      words = isLong() ? Integer.MAX_VALUE : countWords(folded());
    }
    return words;
  }

  /** What two lines share that a reader cannot tell apart. */
  String key() {
    return folded().isEmpty() ? text.substring(begin, end) : folded();
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
      int end = spans.get(last)[1];
      int heading = Bullets.skipHashes(text, first[0], end);
      int content = heading > first[0] ? heading : Bullets.skip(text, first[0], end);
      Mark mark = heading > first[0] ? Mark.HASHES : content > first[0] ? Mark.BULLET : Mark.NONE;
      lines.add(new Line(text, content, end, first[2] == 1, mark));
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
      } else if (!inside && isWordAt(folded, i)) {
        inside = true;
        words++;
      }
    }
    return words;
  }

  private static boolean isWordAt(String folded, int at) {
    char c = folded.charAt(at);
    return (c >= 'a' && c <= 'z') || Character.isLetterOrDigit(folded.codePointAt(at));
  }
}
