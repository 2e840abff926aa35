package parallax.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.text.BoilerplatePattern.Reach;

/** Finds the boilerplate lines of one page: by pattern, by repetition, and by what they follow. */
final class BoilerplateRules {
  /** A line this long that ends as a sentence is taken for prose of the article. */
  private static final int SHORTEST_PROSE = 20;

  private static final int MOST_NAME_WORDS = 5;
  private static final int MOST_NOTE_WORDS = 25;
  private static final int MOST_RUN_WORDS = 20;

  private final String text;
  private final List<Line> lines;
  private final int titleAt;
  private final int firstProse;
  private final int lastProse;

  BoilerplateRules(String text, List<Line> lines, int titleAt) {
    this.text = text;
    this.lines = lines;
    this.titleAt = titleAt;
    int first = -1;
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (i != titleAt && line.words() >= SHORTEST_PROSE && line.endsAsSentence(text)) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    this.firstProse = first;
    this.lastProse = last;
  }

  /** Sets {@link BlockKind#BOILERPLATE} where it holds; what is set already stays as it is. */
  void mark(@Nullable BlockKind[] kinds) {
    new Repetitions(text, lines, titleAt, firstProse).mark(kinds);
    markPatterns(kinds);
    markNamesOverBylines(kinds);
    markNotesUnderBylines(kinds);
  }

  private void markPatterns(@Nullable BlockKind[] kinds) {
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == BlockKind.TITLE) {
        continue;
      }
      Reach reach = BoilerplatePatterns.STANDARD.reach(lines.get(i), isHead(i), isFoot(i));
      if (reach == null) {
        continue;
      }
      set(kinds, i);
      if (reach == Reach.REST && i > 0) {
        setAll(kinds, i + 1, kinds.length);
      } else if (reach == Reach.RUN) {
        setAll(kinds, i + 1, endOfRun(i));
      } else if (reach == Reach.NAME) {
        setAll(kinds, i + 1, endOfNames(i));
      }
    }
  }

  private boolean isHead(int i) {
    return firstProse < 0 || i < firstProse;
  }

  private boolean isFoot(int i) {
    return i > lastProse;
  }

  /**
   * The short lines under "Related articles" and the like. Where prose follows, only the items of a
   * list and lines without a gap are meant, and the last of those may be the heading of that prose.
   */
  private int endOfRun(int marker) {
    int end = marker + 1;
    boolean gap = false;
    int beforeGap = -1;
    while (end < lines.size() && isRunLine(lines.get(end))) {
      if (lines.get(end).blankBefore && !lines.get(end).item && !gap) {
        gap = true;
        beforeGap = end;
      }
      end++;
    }
    if (end == lines.size() && end - marker > 1) {
      return end;
    }
    int stop = gap ? beforeGap : end;
    boolean mayBeHeading = stop == end && stop > marker + 1 && !lines.get(stop - 1).item;
    return mayBeHeading ? stop - 1 : stop;
  }

  private boolean isRunLine(Line line) {
    return line.words() <= MOST_RUN_WORDS && (line.item || !line.endsAsSentence(text));
  }

  private int endOfNames(int marker) {
    int end = marker + 1;
    while (end < lines.size() && isName(lines.get(end))) {
      end++;
    }
    return end;
  }

  /** A short line of capitalised words. */
  private boolean isName(Line line) {
    if (line.item || line.words() == 0 || line.words() > MOST_NAME_WORDS) {
      return false;
    }
    boolean start = true;
    int capitals = 0;
    for (int at = line.begin; at < line.end; at++) {
      char c = text.charAt(at);
      if (start && Character.isUpperCase(c)) {
        capitals++;
      } else if (!Character.isLetter(c) && " .,-'\u2019".indexOf(c) < 0) {
        return false;
      }
      start = c == ' ';
    }
    return capitals >= line.words() - 1 && capitals > 0;
  }

  /** An author's name that stands over the byline or the date. */
  private void markNamesOverBylines(@Nullable BlockKind[] kinds) {
    int head = firstProse < 0 ? 0 : firstProse;
    for (int i = head - 2; i > titleAt && i >= 1; i--) {
      if (kinds[i] == null
          && kinds[i + 1] == BlockKind.BOILERPLATE
          && lines.get(i).words() >= 2
          && !lines.get(i).blankBefore
          && isName(lines.get(i))) {
        set(kinds, i);
      }
    }
  }

  /** What is said of the author between the byline and the date or reading time. */
  private void markNotesUnderBylines(@Nullable BlockKind[] kinds) {
    for (int i = 1; i + 1 < firstProse; i++) {
      if (kinds[i] == null
          && kinds[i - 1] == BlockKind.BOILERPLATE
          && kinds[i + 1] == BlockKind.BOILERPLATE
          && lines.get(i).words() <= MOST_NOTE_WORDS) {
        set(kinds, i);
      }
    }
  }

  private static void setAll(@Nullable BlockKind[] kinds, int from, int to) {
    for (int i = from; i < to; i++) {
      set(kinds, i);
    }
  }

  static void set(@Nullable BlockKind[] kinds, int i) {
    if (kinds[i] != BlockKind.TITLE) {
      kinds[i] = BlockKind.BOILERPLATE;
    }
  }
}
