package parallax.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import parallax.text.Variants;

/**
 * Looks for patterns that are no mistake of writing and yet not what somebody wanted. A pattern is
 * tried on texts made of its own words.
 */
public final class CodebookCheck {
  private final Codebook codebook;
  private final Function<String, List<String>> words;
  private final Variants variants;

  /**
   * @param words the tokens of a text, by the same rules by which articles are counted
   * @param variants that these rules fold
   */
  public CodebookCheck(Codebook codebook, Function<String, List<String>> words, Variants variants) {
    this.codebook = codebook;
    this.words = words;
    this.variants = variants;
  }

  /** Patterns that can never match, or never stand, one line each with the reason. */
  public List<String> useless() {
    List<String> found = new ArrayList<>();
    for (Frame frame : codebook.frames()) {
      Set<String> before = new HashSet<>();
      for (Rule rule : frame.patterns()) {
        String reason = before.add(rule.text()) ? reason(frame, rule) : "stands in the frame twice";
        if (!reason.isEmpty()) {
          found.add("%s: '%s' %s".formatted(frame.id(), Rule.shortened(rule.text()), reason));
        }
      }
      for (Rule rule : frame.exclusions()) {
        for (String word : impossible(rule)) {
          found.add(
              "%s, exclusion: '%s' can never match: no token looks like '%s'"
                  .formatted(frame.id(), Rule.shortened(rule.text()), word));
        }
      }
    }
    return found;
  }

  private String reason(Frame frame, Rule rule) {
    List<String> impossible = impossible(rule);
    if (!impossible.isEmpty()) {
      return "can never match: no token looks like '%s'".formatted(impossible.get(0));
    }
    List<List<String>> texts = SampleTexts.of(rule);
    FrameFinder alone = finder(frame, List.of(rule));
    if (texts.stream().allMatch(text -> rules(alone, text).isEmpty())) {
      return "never stands: an exclusion cancels each match";
    }
    FrameFinder all = finder(frame, frame.patterns());
    Set<String> stronger = new TreeSet<>();
    for (List<String> text : texts) {
      Set<String> standing = rules(all, text);
      if (standing.contains(rule.text())) {
        return "";
      }
      stronger.addAll(standing);
    }
    return "never stands: each match is one of '%s'"
        .formatted(Rule.shortened(stronger.stream().findFirst().orElse("")));
  }

  private static FrameFinder finder(Frame frame, List<Rule> patterns) {
    Frame tried =
        new Frame(
            frame.id(), "", "", patterns, frame.exclusions(), List.of(), List.of(), List.of());
    return new FrameFinder(
        new Codebook(List.of(tried), List.of(), List.of(), Negation.NONE, new WordClasses()));
  }

  private static Set<String> rules(FrameFinder finder, List<String> text) {
    Set<String> rules = new HashSet<>();
    finder.find(text, token -> false).forEach(evidence -> rules.add(evidence.rule()));
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
    return tokens.size() == 1 && fits(word, tokens.get(0));
  }

  private static boolean fits(String word, String token) {
    WordIndex index = new WordIndex();
    index.number(WordSet.of(word));
    return index.setsOf(token).length > 0;
  }

  /** Words with {@code *} that fit a spelling that is counted as another, one line each. */
  public List<String> missedSpellings() {
    Set<String> found = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    for (Frame frame : codebook.frames()) {
      for (String word : wildcards(frame)) {
        WordIndex index = new WordIndex();
        index.number(WordSet.of(word));
        for (String spelling : seen.add(word) ? variants.spellings() : Set.<String>of()) {
          String counted = variants.canonical(spelling);
          if (index.setsOf(spelling).length > 0 && index.setsOf(counted).length == 0) {
            found.add(
                "%s: '%s' does not match '%s', which counts as '%s'"
                    .formatted(frame.id(), word, spelling, counted));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<String> wildcards(Frame frame) {
    return frame.patterns().stream()
        .flatMap(rule -> rule.paths().stream())
        .flatMap(path -> path.places().stream())
        .flatMap(place -> place.words().stream())
        .filter(word -> word.contains("*") && !word.equals(WordSet.ANY))
        .distinct()
        .toList();
  }

  /** Patterns of two frames that match the same, one line each. */
  public List<String> shared() {
    Map<Set<Path>, String> first = new HashMap<>();
    List<String> found = new ArrayList<>();
    for (Frame frame : codebook.frames()) {
      for (Rule rule : frame.patterns()) {
        String place = "%s: '%s'".formatted(frame.id(), Rule.shortened(rule.text()));
        String before = first.putIfAbsent(new HashSet<>(rule.paths()), place);
        if (before != null && !before.startsWith(frame.id() + ": ")) {
          found.add("%s is the same as %s".formatted(place, before));
        }
      }
    }
    return found;
  }
}
