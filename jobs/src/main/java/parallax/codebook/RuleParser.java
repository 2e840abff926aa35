package parallax.codebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Reads one pattern by recursive descent; the language is described at {@link Rule#parse}. */
final class RuleParser {
  static final int MAX_WORD_CHARS = 100;
  private static final int MAX_DEPTH = 20;

  /**
   * Stands for {@code *} while a word is cut into tokens: a letter, so that no rule of the
   * tokenizer treats the word differently for it, and one that no text in English uses.
   */
  private static final char STAR = '\uA78F';

  private final String text;
  private final Function<String, List<String>> words;
  private final WordClasses classes;
  private int at;

  /**
   * @param words the tokens of a text, by the same rules by which articles are counted
   * @param classes what {@code <name>} stands for
   */
  RuleParser(String text, Function<String, List<String>> words, WordClasses classes) {
    this.text = text;
    this.words = words;
    this.classes = classes;
  }

  /** The ways to match a pattern, which may not match everything. */
  Ways parsePattern() throws RuleSyntaxException {
    Ways ways = parse();
    if (!ways.paths().stream().allMatch(Path::asksForAWord)) {
      throw new RuleSyntaxException(
          0, "the pattern is only wildcards and would match every text; add a word to it");
    }
    return ways;
  }

  /** The same for what may be a part of a pattern. */
  Ways parse() throws RuleSyntaxException {
    Ways ways = sequence(0);
    if (at < text.length()) {
      throw new RuleSyntaxException(
          at,
          text.charAt(at) == ')'
              ? "')' without '(' before it; remove it or open the bracket"
              : "'|' outside brackets; write (war|race)");
    }
    if (ways.maybeEmpty()) {
      throw new RuleSyntaxException(0, "the pattern is empty; write a word or remove it");
    }
    return ways;
  }

  /** Reads runs with operators between them, up to the end, a bar or a closing bracket. */
  private Ways sequence(int depth) throws RuleSyntaxException {
    int begin = at;
    Ways ways = run(depth);
    while (operatorHere()) {
      requireWords(ways, begin);
      boolean eitherOrder = text.charAt(at) == '~';
      int gap = gap();
      begin = at;
      Ways right = run(depth);
      requireWords(right, begin);
      Ways forward = ways.then(right, gap);
      ways = eitherOrder ? forward.plus(right.then(ways, gap)) : forward;
    }
    return ways;
  }

  private Ways run(int depth) throws RuleSyntaxException {
    Ways ways = Ways.NOTHING;
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at == text.length() || "|)".indexOf(text.charAt(at)) >= 0 || operatorHere()) {
        return ways;
      }
      ways = ways.then(part(depth), 0);
    }
  }

  private Ways part(int depth) throws RuleSyntaxException {
    return switch (text.charAt(at)) {
      case '(' -> alternatives(depth + 1);
      case '<' -> wordClass();
      default -> Ways.of(plainWords());
    };
  }

  private Ways wordClass() throws RuleSyntaxException {
    int open = at;
    int close = text.indexOf('>', open);
    String name = close < 0 ? "" : text.substring(open + 1, close);
    if (!name.matches(WordClasses.NAME)) {
      throw new RuleSyntaxException(
          open, "'<' without the name of a class and '>' behind it, as in <laboratory>");
    }
    requireNoWordAt(open - 1, open);
    requireNoWordAt(close + 1, close);
    at = close + 1;
    return classes.ways(name, open);
  }

  private Ways alternatives(int depth) throws RuleSyntaxException {
    int open = at;
    if (depth > MAX_DEPTH) {
      throw new RuleSyntaxException(
          at, "brackets nested deeper than %d; write several patterns".formatted(MAX_DEPTH));
    }
    requireNoWordAt(open - 1, open);
    List<Path> paths = new ArrayList<>();
    do {
      at++;
      int begin = at;
      Ways found = sequence(depth);
      if (at == text.length()) {
        throw new RuleSyntaxException(open, "'(' is never closed; add ')'");
      }
      requireWords(found, begin);
      paths.addAll(found.paths());
    } while (text.charAt(at) == '|');
    requireNoWordAt(at + 1, at);
    at++;
    return Ways.anyOf(paths);
  }

  private Path plainWords() throws RuleSyntaxException {
    int begin = at;
    while (at < text.length() && "()|<".indexOf(text.charAt(at)) < 0 && !operatorHere()) {
      if ("{}@".indexOf(text.charAt(at)) >= 0) {
        throw new RuleSyntaxException(
            at,
            "'%s' has no meaning in a pattern; write words, *, ( | ), <class>, ~5 or >5"
                .formatted(text.charAt(at)));
      }
      at++;
    }
    List<WordSet> places = new ArrayList<>();
    for (String word : words.apply(text.substring(begin, at).replace('*', STAR))) {
      if (word.length() > MAX_WORD_CHARS) {
        throw new RuleSyntaxException(
            begin, "a word of %,d characters; at most %d".formatted(word.length(), MAX_WORD_CHARS));
      }
      places.add(WordSet.of(word.replace(STAR, '*').replaceAll("\\*+", "*")));
    }
    return new Path(places, Collections.nCopies(places.size(), 0));
  }

  private int gap() throws RuleSyntaxException {
    int begin = at++;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    String digits = text.substring(begin + 1, at);
    int gap = digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    if (gap < 1 || gap > Ways.MAX_SLACK) {
      throw new RuleSyntaxException(
          begin,
          "'%s' needs a number of tokens from 1 to %d behind it, as in compet* ~5 talent"
              .formatted(text.charAt(begin), Ways.MAX_SLACK));
    }
    return gap;
  }

  private static void requireWords(Ways ways, int begin) throws RuleSyntaxException {
    if (ways.maybeEmpty()) {
      throw new RuleSyntaxException(begin, "no word where one is needed; write one or remove it");
    }
  }

  private void requireNoWordAt(int neighbour, int bracket) throws RuleSyntaxException {
    if (neighbour >= 0
        && neighbour < text.length()
        && !Character.isWhitespace(text.charAt(neighbour))
        && "()|<>~".indexOf(text.charAt(neighbour)) < 0) {
      throw new RuleSyntaxException(
          bracket, "a bracket that touches a word; write whole words: (war|wars), not war(|s)");
    }
  }

  private boolean operatorHere() {
    return at < text.length()
        && (text.charAt(at) == '~' || text.charAt(at) == '>')
        && (at == 0 || "()<> \t\n\r|".indexOf(text.charAt(at - 1)) >= 0);
  }
}
