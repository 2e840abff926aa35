package parallax.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One row of boilerplate.tsv. Matching takes time proportional to the length of the line times the
 * pieces of the pattern: pieces are looked for from left to right and never again.
 */
final class BoilerplatePattern {
  /** The part of a page where a line counts as boilerplate. */
  enum Where {
    ANY,
    HEAD,
    FOOT,
    EDGE,
    PAST;

    boolean holds(boolean head, boolean foot) {
      return switch (this) {
        case ANY -> true;
        case HEAD -> head;
        case FOOT -> foot;
        case EDGE -> head || foot;
        case PAST -> !head;
      };
    }
  }

  /** How far a line takes others with it. */
  enum Reach {
    LINE,
    NAME,
    RUN,
    REST
  }

  final int mostWords;
  final Where where;
  final Reach reach;
  private final boolean colon;
  private final boolean openStart;
  private final boolean openEnd;
  private final List<String> pieces;
  private final Set<String> words;

  private BoilerplatePattern(String pattern, int mostWords, Where where, Reach reach) {
    this.mostWords = mostWords;
    this.where = where;
    this.reach = reach;
    this.colon = pattern.endsWith(":");
    this.openStart = pattern.startsWith("*");
    this.openEnd = pattern.endsWith("*");
    boolean set = pattern.startsWith("[");
    this.pieces =
        set
            ? List.of()
            : Arrays.stream(pattern.split("\\*")).filter(piece -> !piece.isEmpty()).toList();
    this.words =
        set
            ? new HashSet<>(Arrays.asList(pattern.substring(1, pattern.length() - 1).split(" ")))
            : Set.of();
  }

  /** A row of the file: pattern, max_words, where, reach, what. */
  static BoilerplatePattern of(String[] row) {
    return new BoilerplatePattern(
        row[0],
        Integer.parseInt(row[1]),
        Where.valueOf(row[2].toUpperCase(Locale.ROOT)),
        Reach.valueOf(row[3].toUpperCase(Locale.ROOT)));
  }

  /** The first character that a line must have, or 0 if any may open it. */
  char first() {
    return openStart || pieces.isEmpty() ? 0 : pieces.get(0).charAt(0);
  }

  /**
   * Whether the whole line is as the pattern says.
   *
   * @param line folded, numbers as {@code #}, no closing full stops
   */
  boolean matches(String line) {
    String compared = !colon && line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
    return words.isEmpty() ? matchesPieces(compared) : matchesWords(compared);
  }

  private boolean matchesPieces(String line) {
    int last = pieces.size() - 1;
    int at = 0;
    for (int i = 0; i <= last; i++) {
      String piece = pieces.get(i);
      boolean anchoredStart = i == 0 && !openStart;
      boolean anchoredEnd = i == last && !openEnd;
      int found = anchoredEnd ? line.length() - piece.length() : line.indexOf(piece, at);
      if (found < at || (anchoredStart && found != 0) || !line.startsWith(piece, found)) {
        return false;
      }
      at = found + piece.length();
    }
    return true;
  }

  private boolean matchesWords(String line) {
    int from = 0;
    boolean any = false;
    for (int at = 0; at <= line.length(); at++) {
      char c = at < line.length() ? line.charAt(at) : ' ';
      if (!Character.isLetterOrDigit(c) && "#.-".indexOf(c) < 0) {
        if (at > from) {
          if (!words.contains(line.substring(from, at))) {
            return false;
          }
          any = true;
        }
        from = at + 1;
      }
    }
    return any;
  }
}
