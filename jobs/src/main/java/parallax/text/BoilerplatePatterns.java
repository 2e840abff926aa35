package parallax.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.text.BoilerplatePattern.Reach;

/** The rows of boilerplate.tsv, found by the first character of a line. */
final class BoilerplatePatterns {
  static final BoilerplatePatterns STANDARD =
      new BoilerplatePatterns(DataFile.rows(BoilerplatePatterns.class, "boilerplate.tsv", 5));

  private final Map<Character, List<BoilerplatePattern>> byFirst = new HashMap<>();
  private final List<BoilerplatePattern> anyFirst = new ArrayList<>();
  private final int mostWords;

  BoilerplatePatterns(List<String[]> rows) {
    int most = 0;
    for (String[] row : rows) {
      BoilerplatePattern pattern = BoilerplatePattern.of(row);
      most = Math.max(most, pattern.mostWords);
      if (pattern.first() == 0) {
        anyFirst.add(pattern);
      } else {
        byFirst.computeIfAbsent(pattern.first(), first -> new ArrayList<>()).add(pattern);
      }
    }
    mostWords = most;
  }

  /**
   * How far the line reaches as boilerplate, the farthest of all patterns that match; null if none
   * does.
   */
  @Nullable Reach reach(Line line, boolean head, boolean foot) {
    if (line.words() > mostWords || line.folded().isEmpty()) {
      return null;
    }
    String compared = stripped(Fold.numbers(line.folded()));
    if (compared.isEmpty()) {
      return null;
    }
    Reach first =
        farthest(byFirst.getOrDefault(compared.charAt(0), List.of()), compared, line, head, foot);
    Reach other = farthest(anyFirst, compared, line, head, foot);
    return other == null || (first != null && first.compareTo(other) >= 0) ? first : other;
  }

  /** Whether the line is boilerplate over the title, such as a byline. */
  boolean opensPage(Line line) {
    return reach(line, true, false) != null;
  }

  private static @Nullable Reach farthest(
      List<BoilerplatePattern> patterns, String compared, Line line, boolean head, boolean foot) {
    Reach farthest = null;
    for (BoilerplatePattern pattern : patterns) {
      if (line.words() <= pattern.mostWords
          && pattern.where.holds(head, foot)
          && (farthest == null || pattern.reach.compareTo(farthest) > 0)
          && pattern.matches(compared)) {
        farthest = pattern.reach;
      }
    }
    return farthest;
  }

  /** Without full stops, exclamation marks, arrows and the like at the end. */
  private static String stripped(String folded) {
    int end = folded.length();
    while (end > 0 && ".!\u2026>\u2192\u00BB* ".indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    return folded.substring(0, end);
  }
}
