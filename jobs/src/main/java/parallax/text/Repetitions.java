package parallax.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Marks what a page says twice: the headline again; a caption or name, both times; the author's
 * note over and under the article, both times; any other line from its second time on.
 */
final class Repetitions {
  private static final int MOST_CAPTION_WORDS = 6;
  private static final int SHORTEST_REPEATED = 3;
  private static final int MOST_SPOKEN_WORDS = 8;

  private final String text;
  private final List<Line> lines;
  private final int titleAt;
  private final int firstProse;

  /**
   * @param titleAt index of the title's line, or -1
   * @param firstProse index of the first long paragraph, or -1
   */
  Repetitions(String text, List<Line> lines, int titleAt, int firstProse) {
    this.text = text;
    this.lines = lines;
    this.titleAt = titleAt;
    this.firstProse = firstProse;
  }

  void mark(@Nullable BlockKind[] kinds) {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < kinds.length; i++) {
      Line line = lines.get(i);
      if (!tellsWhenRepeated(line)) {
        continue;
      }
      Integer before = first.putIfAbsent(line.key(), i);
      if (before != null) {
        BoilerplateRules.set(kinds, i);
        if (isPageLine(before)) {
          BoilerplateRules.set(kinds, before);
        }
      }
    }
  }

  /** "Yes." may be said twice; a line without a full stop or a longer one is repeated by a page. */
  private boolean tellsWhenRepeated(Line line) {
    return line.end - line.begin >= SHORTEST_REPEATED
        && (line.words() >= MOST_SPOKEN_WORDS || !line.endsAsSentence(text));
  }

  /** Whether a repeated line was no part of the article the first time either. */
  private boolean isPageLine(int i) {
    Line line = lines.get(i);
    boolean caption =
        line.words() <= MOST_CAPTION_WORDS && Character.isLetterOrDigit(line.lastMark(text));
    return !line.item && !line.hashed && (caption || (firstProse > i && i > titleAt));
  }
}
