package parallax.codebook;

import java.io.Serializable;
import java.util.List;

/**
 * The words that may stand at one place of a pattern, in the form in which text is counted (lower
 * case, spelling variants folded). A word may hold {@code *}, which stands for any number of
 * characters of the same token, none included; {@code *} alone is any token.
 *
 * @param words distinct, in alphabetical order
 */
record WordSet(List<String> words) implements Serializable {

  static final String ANY = "*";

  WordSet {
    words = words.stream().distinct().sorted().toList();
  }

  static WordSet of(String... words) {
    return new WordSet(List.of(words));
  }

  /** Whether every token at all fits here. */
  boolean matchesAnything() {
    return words.contains(ANY);
  }
}
