package parallax.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of a frame that can never match, or whose matches never stand. A pattern is tried on
 * texts made of its own words.
 */
final class UselessPatterns {
  private final String file;
  private final Function<String, List<String>> words;

  /**
   * @param words the tokens of a text, by the same rules by which articles are counted
   */
  UselessPatterns(String file, Function<String, List<String>> words) {
    this.file = file;
    this.words = words;
  }

  /** One line each, with place and reason. */
  List<String> of(Frame frame) {
    List<String> found = new ArrayList<>();
    Map<String, Rule> before = new HashMap<>();
    for (Rule rule : frame.patterns()) {
      @Nullable Rule same = before.putIfAbsent(rule.text(), rule);
      Optional<String> reason =
          same == null
              ? reason(frame, rule)
              : Optional.of("stands in the frame twice (%s)".formatted(place(same)));
      reason.ifPresent(
          why ->
              found.add(
                  "%s: %s: '%s' %s"
                      .formatted(place(rule), frame.id(), Rule.shortened(rule.text()), why)));
    }
    for (Rule rule : frame.exclusions()) {
      for (String word : impossible(rule)) {
        found.add(
            "%s: %s, exclusion: '%s' can never match: no token looks like '%s'"
                .formatted(place(rule), frame.id(), Rule.shortened(rule.text()), word));
      }
    }
    return found;
  }

  private String place(Rule rule) {
    return CodebookCheck.place(file, rule);
  }

  private Optional<String> reason(Frame frame, Rule rule) {
    List<String> impossible = impossible(rule);
    if (!impossible.isEmpty()) {
      return Optional.of("can never match: no token looks like '%s'".formatted(impossible.get(0)));
    }
    List<List<String>> texts = SampleTexts.of(rule);
    FrameFinder alone = finder(frame, List.of(rule));
    if (texts.stream().allMatch(text -> rules(alone, frame, text).isEmpty())) {
      return Optional.of("never stands: an exclusion cancels each match");
    }
    FrameFinder all = finder(frame, frame.patterns());
    Map<String, Rule> stronger = new LinkedHashMap<>();
    for (List<String> text : texts) {
      Map<String, Rule> standing = rules(all, frame, text);
      if (standing.containsKey(rule.text())) {
        return Optional.empty();
      }
      stronger.putAll(standing);
    }
    return stronger.values().stream()
        .findFirst()
        .map(
            one ->
                "never stands: each match is one of '%s' (%s)"
                    .formatted(Rule.shortened(one.text()), place(one)));
  }

  private static FrameFinder finder(Frame frame, List<Rule> patterns) {
    Frame tried =
        new Frame(
            frame.id(), "", "", patterns, frame.exclusions(), List.of(), List.of(), List.of());
    return new FrameFinder(
        new Codebook(List.of(tried), List.of(), List.of(), Negation.NONE, new WordClasses()));
  }

  /** The patterns of the frame whose matches stand in a text, by what is written. */
  private static Map<String, Rule> rules(FrameFinder finder, Frame frame, List<String> text) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    finder
        .find(text, token -> false)
        .forEach(
            evidence ->
                frame.patterns().stream()
                    .filter(rule -> rule.text().equals(evidence.rule()))
                    .findFirst()
                    .ifPresent(rule -> rules.put(rule.text(), rule)));
    return rules;
  }

  /** Words with {@code *} that no token can fit, of places where no other word may stand. */
  private List<String> impossible(Rule rule) {
    return rule.paths().stream()
        .flatMap(path -> path.places().stream())
        .filter(place -> place.words().stream().noneMatch(this::isPossible))
        .map(place -> String.join("|", place.words()))
        .distinct()
        .toList();
  }

  private boolean isPossible(String word) {
    return !word.contains("*")
        || word.equals(WordSet.ANY)
        || Stream.of("", "x", "xx", "1").anyMatch(filling -> isToken(word, filling));
  }

  private boolean isToken(String word, String filling) {
    List<String> tokens = words.apply(word.replace("*", filling));
    return tokens.size() == 1 && WordIndex.of(word).knows(tokens.get(0));
  }
}
