package parallax.codebook;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * A pattern of the codebook.
 *
 * @param text the pattern as the codebook has it; evidence names it
 * @param paths every way to match it
 * @param line where it stands in the codebook's file, from 1; {@link #NO_LINE} where it is in none
 */
public record Rule(String text, List<Path> paths, int line) implements Serializable {
  static final int NO_LINE = 0;

  public Rule {
    paths = List.copyOf(paths);
  }

  /**
   * Reads a pattern: words, {@code *} inside a word, {@code (war|race)} for alternatives, {@code
   * <laboratory>} for a class of words, {@code A ~5 B} for A and B in either order with at most
   * five tokens between them, {@code A >5 B} for the same in this order only. Both may stand
   * several times in a pattern.
   *
   * @param words the tokens of a text, by the same rules by which articles are counted
   * @throws RuleSyntaxException if the pattern is empty, unbalanced, only wildcards or too large
   */
  static Rule parse(String text, Function<String, List<String>> words, WordClasses classes)
      throws RuleSyntaxException {
    return new Rule(text, new RuleParser(text, words, classes).parsePattern().paths(), NO_LINE);
  }

  /** A pattern as messages show it. */
  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
