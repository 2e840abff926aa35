package parallax.codebook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tokens for tests of patterns alone: what spaces divide, in lower case, without punctuation. */
public final class Words {

  public static List<String> of(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s.,;:“”—()]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  static Rule rule(String pattern) {
    try {
      return Rule.parse(pattern, Words::of, new WordClasses());
    } catch (RuleSyntaxException e) {
      throw new AssertionError(pattern, e);
    }
  }

  private Words() {}
}
