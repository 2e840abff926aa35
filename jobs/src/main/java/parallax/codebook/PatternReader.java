package parallax.codebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import parallax.yaml.YamlSource;

/**
 * Reads the patterns of a codebook file and says at which place one is wrong. Keeps account of the
 * memory that all patterns together need.
 */
final class PatternReader {
  /** Places of patterns and words of classes; some 200 bytes each. */
  static final int MAX_SIZE = 500_000;

  private final YamlSource source;
  private final Function<String, List<String>> words;
  private final WordClasses classes = new WordClasses();
  private final Set<WordSet> seen = new HashSet<>();
  private long size;

  PatternReader(YamlSource source, Function<String, List<String>> words) {
    this.source = source;
    this.words = words;
  }

  WordClasses classes() {
    return classes;
  }

  /** The patterns of a list; none where there is no list. */
  List<Rule> rules(@Nullable Node node, String where) {
    List<Rule> rules = new ArrayList<>();
    for (Node item : source.list(node, "patterns")) {
      String text = source.scalar(item, "a pattern");
      List<Path> paths = read(item, where, RuleParser::parsePattern).paths();
      rules.add(new Rule(text, paths, YamlSource.line(item)));
    }
    return rules;
  }

  /** A part of a pattern, which may be only wildcards. */
  Ways part(Node item, String where) {
    return read(item, where, RuleParser::parse);
  }

  private interface Reading {
    Ways of(RuleParser parser) throws RuleSyntaxException;
  }

  private Ways read(Node item, String where, Reading reading) {
    String text = source.scalar(item, "a pattern");
    try {
      Ways ways = reading.of(new RuleParser(text, words, classes));
      account(item, ways);
      return ways;
    } catch (RuleSyntaxException e) {
      throw source.error(
          item,
          e.offset(),
          "%s, pattern '%s': %s".formatted(where, Rule.shortened(text), e.getMessage()));
    }
  }

  private void account(Node item, Ways ways) {
    for (Path path : ways.paths()) {
      size += path.places().size();
      for (WordSet place : path.places()) {
        if (seen.add(place)) {
          size += place.words().size();
        }
      }
    }
    if (size > MAX_SIZE) {
      throw source.error(
          item,
          "up to here the codebook's patterns come to more than %,d words in all their ways; use fewer alternatives or smaller classes"
              .formatted(MAX_SIZE));
    }
  }
}
