package parallax.codebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parallax.text.Variants;

/** Words with {@code *} that fit a spelling that is counted as another, which they do not fit. */
final class MissedSpellings {
  private MissedSpellings() {}

  /** One line for each word and spelling, where the word stands first. */
  static List<String> of(String file, Codebook codebook, Variants variants) {
    Set<String> found = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    for (Frame frame : codebook.frames()) {
      for (Rule rule : frame.patterns()) {
        for (String word : wildcards(rule)) {
          if (seen.add(word)) {
            missed(word, variants)
                .forEach(
                    spelling ->
                        found.add(
                            "%s: %s: '%s' does not match '%s', which counts as '%s'"
                                .formatted(
                                    CodebookCheck.place(file, rule),
                                    frame.id(),
                                    word,
                                    spelling,
                                    variants.canonical(spelling))));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<String> missed(String word, Variants variants) {
    WordIndex index = WordIndex.of(word);
    return variants.spellings().stream()
        .filter(spelling -> index.knows(spelling) && !index.knows(variants.canonical(spelling)))
        .toList();
  }

  private static List<String> wildcards(Rule rule) {
    return rule.paths().stream()
        .flatMap(path -> path.places().stream())
        .flatMap(place -> place.words().stream())
        .filter(word -> word.contains("*") && !word.equals(WordSet.ANY))
        .distinct()
        .toList();
  }
}
