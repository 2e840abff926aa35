package parallax.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits an article into blocks: title, headings, paragraphs, list items, boilerplate lines.
 *
 * <p>A line of the text is a block; lines that a hard wrap broke are one block. Every character
 * that is no white space or bullet belongs to exactly one block. Time grows linearly with the text.
 * The rules are listed in docs/text.md.
 */
public final class Blocks {
  private static final int MOST_TITLE_WORDS = 30;
  private static final int MOST_HEADING_WORDS = 16;
  private static final int MOST_LEAD_IN_WORDS = 8;

  private Blocks() {}

  /**
   * The blocks in the order of the text.
   *
   * @param title the article's title where it is known; the first block that says the same is the
   *     title. Without one, the first line that is not boilerplate is, if it is short and has no
   *     full stop.
   */
  public static List<Block> of(String text, @Nullable String title) {
    return of(text, title, true);
  }

  /** The same without looking for boilerplate: such lines are headings, items or paragraphs. */
  public static List<Block> withoutBoilerplateRules(String text, @Nullable String title) {
    return of(text, title, false);
  }

  private static List<Block> of(String text, @Nullable String title, boolean markBoilerplate) {
    List<Line> lines = Line.of(text);
    @Nullable BlockKind[] kinds = new @Nullable BlockKind[lines.size()];
    int titleAt = titleAt(text, lines, title);
    if (titleAt >= 0) {
      kinds[titleAt] = BlockKind.TITLE;
    }
    if (markBoilerplate) {
      new BoilerplateRules(text, lines, titleAt).mark(kinds);
    }
    for (int i = 0; i < kinds.length; i++) {
      Line line = lines.get(i);
      if (kinds[i] == null && (line.item || line.hashed)) {
        kinds[i] = line.item ? BlockKind.LIST : BlockKind.HEADING;
      }
    }
    markHeadings(text, lines, kinds);
    List<Block> blocks = new ArrayList<>(lines.size());
    for (int i = 0; i < kinds.length; i++) {
      BlockKind kind = kinds[i];
      Line line = lines.get(i);
      blocks.add(new Block(i, kind == null ? BlockKind.BODY : kind, line.begin, line.end));
    }
    return blocks;
  }

  /** The index of the title's line, or -1. */
  private static int titleAt(String text, List<Line> lines, @Nullable String title) {
    if (title != null && !title.isBlank()) {
      String folded = Fold.line(title);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).folded().equals(folded)) {
          return i;
        }
      }
      return -1;
    }
    int first = 0;
    while (first < lines.size() && BoilerplatePatterns.STANDARD.opensPage(lines.get(first))) {
      first++;
    }
    return first + 1 < lines.size() && isOpenTitle(text, lines.get(first)) ? first : -1;
  }

  private static boolean isOpenTitle(String text, Line line) {
    char last = line.lastMark(text);
    boolean open = last != '.' && last != ':' && last != ',' && last != ';';
    return open && !line.item && line.words() >= 2 && line.words() <= MOST_TITLE_WORDS;
  }

  /**
   * From the end to the start: a short line is a heading if something that is not boilerplate
   * follows it.
   */
  private static void markHeadings(String text, List<Line> lines, @Nullable BlockKind[] kinds) {
    BlockKind next = null;
    for (int i = kinds.length - 1; i >= 0; i--) {
      if (kinds[i] == null) {
        boolean heading = next != null && isHeading(text, lines.get(i), next);
        kinds[i] = heading ? BlockKind.HEADING : BlockKind.BODY;
      }
      if (kinds[i] != BlockKind.BOILERPLATE) {
        next = kinds[i];
      }
    }
  }

  private static boolean isHeading(String text, Line line, BlockKind next) {
    if (line.words() == 0 || line.words() > MOST_HEADING_WORDS) {
      return false;
    }
    char last = line.lastMark(text);
    if (last == '?') {
      return !holdsSentenceEnd(text, line);
    }
    if (last == ':') {
      return next == BlockKind.LIST && line.words() <= MOST_LEAD_IN_WORDS;
    }
    return Character.isLetterOrDigit(last) && !opensQuoted(text, line);
  }

  /** A line of speech is a paragraph, however short it is. */
  private static boolean opensQuoted(String text, Line line) {
    return Fold.plain(text.charAt(line.begin)) == '"';
  }

  /** Whether a sentence ends before the end of the line: then it is a paragraph. */
  private static boolean holdsSentenceEnd(String text, Line line) {
    for (int i = line.begin + 1; i < line.end - 2; i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == '!' || c == '?')
          && Fold.isSpace(text.charAt(i + 1))
          && Character.isLowerCase(text.charAt(i - 1))
          && !isAbbreviation(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbbreviation(String text, int stop) {
    int begin = stop;
    while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return Arrays.asList("vs", "mr", "ms", "mrs", "dr", "st")
        .contains(Fold.line(text.substring(begin, stop)));
  }
}
