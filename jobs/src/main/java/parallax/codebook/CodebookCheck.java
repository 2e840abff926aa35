package parallax.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import parallax.text.Variants;

/**
 * Looks for patterns that are no mistake of writing and yet not what somebody wanted. What it says
 * of a pattern begins with where it stands, as {@code frames.yaml:12}.
 */
public final class CodebookCheck {
  private final String file;
  private final Codebook codebook;
  private final Function<String, List<String>> words;
  private final Variants variants;

  /**
   * @param file the codebook's name
   * @param words the tokens of a text, by the same rules by which articles are counted
   * @param variants that these rules fold
   */
  public CodebookCheck(
      String file, Codebook codebook, Function<String, List<String>> words, Variants variants) {
    this.file = file;
    this.codebook = codebook;
    this.words = words;
    this.variants = variants;
  }

  /** Patterns that can never match, or never stand, one line each with the reason. */
  public List<String> useless() {
    UselessPatterns patterns = new UselessPatterns(file, words);
    return codebook.frames().stream().flatMap(frame -> patterns.of(frame).stream()).toList();
  }

  /** Words with {@code *} that fit a spelling that is counted as another, one line each. */
  public List<String> missedSpellings() {
    return MissedSpellings.of(file, codebook, variants);
  }

  /** Patterns of two frames that match the same, one line each. */
  public List<String> shared() {
    record Seen(Frame frame, Rule rule) {}
    Map<Set<Path>, Seen> first = new HashMap<>();
    List<String> found = new ArrayList<>();
    for (Frame frame : codebook.frames()) {
      for (Rule rule : frame.patterns()) {
        Seen before = first.putIfAbsent(new HashSet<>(rule.paths()), new Seen(frame, rule));
        if (before != null && !before.frame().id().equals(frame.id())) {
          found.add(
              "%s: %s: '%s' is the same as %s: '%s' (%s)"
                  .formatted(
                      place(file, rule),
                      frame.id(),
                      Rule.shortened(rule.text()),
                      before.frame().id(),
                      Rule.shortened(before.rule().text()),
                      place(file, before.rule())));
        }
      }
    }
    return found;
  }

  /** Where a pattern stands. */
  static String place(String file, Rule rule) {
    return rule.line() == Rule.NO_LINE ? file : file + ":" + rule.line();
  }
}
