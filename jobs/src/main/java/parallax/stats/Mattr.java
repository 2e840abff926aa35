package parallax.stats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Moving-average type-token ratio: the mean, over all windows of {@value #WINDOW} tokens, of
 * distinct tokens over tokens; Covington and McFall (2010), "Cutting the Gordian Knot", Journal of
 * Quantitative Linguistics 17(2). Kept as two whole numbers so that texts can be pooled without an
 * order showing: the pooled ratio is the mean over the windows of all texts.
 *
 * <p>A text shorter than the window is one window of its own length (its plain type-token ratio).
 * quanteda computes the same value for texts of at least a window; where one text is shorter it
 * lengthens the window of all texts to the longest one instead, which would make a text's value
 * depend on the others.
 *
 * @param types distinct tokens, summed over the windows
 * @param tokens tokens, summed over the windows
 */
public record Mattr(long types, long tokens) {
  /** Tokens a window, quanteda's default. */
  public static final int WINDOW = 100;

  /** No text at all. */
  public static final Mattr EMPTY = new Mattr(0, 0);

  /** Digits with points and commas between them. */
  private static final Pattern NUMBER = Pattern.compile("\\p{N}+(?:[.,]+\\p{N}+)*");

  /**
   * Windows of {@value #WINDOW} tokens over one text's words: numbers are left out first, as
   * quanteda does.
   */
  public static Mattr of(List<String> text) {
    return of(text.stream().filter(token -> !NUMBER.matcher(token).matches()).toList(), WINDOW);
  }

  /**
   * Windows over one text, numbers included.
   *
   * @param window tokens a window, at least 1
   * @throws IllegalArgumentException for a window below 1
   */
  public static Mattr of(List<String> text, int window) {
    if (window < 1) {
      throw new IllegalArgumentException("a window of " + window + " tokens; it needs at least 1");
    }
    int length = Math.min(window, text.size());
    Map<String, Integer> inside = new HashMap<>();
    long types = 0;
    long windows = 0;
    for (int end = 0; end < text.size(); end++) {
      inside.merge(text.get(end), 1, Integer::sum);
      if (end >= length) {
        inside.computeIfPresent(
            text.get(end - length), (token, count) -> count == 1 ? null : count - 1);
      }
      if (end >= length - 1) {
        types += inside.size();
        windows++;
      }
    }
    return new Mattr(types, windows * length);
  }

  /**
   * Windows of {@value #WINDOW} tokens over one text whose types are numbers.
   *
   * @param text the tokens, each as the number of its type; types are numbered from 0 without gaps
   * @param length how many of them there are, at most the length of the array
   */
  public static Mattr ofNumbers(int[] text, int length) {
    int window = Math.min(WINDOW, length);
    int[] inside = new int[length];
    int distinct = 0;
    long types = 0;
    for (int end = 0; end < length; end++) {
      distinct += inside[text[end]]++ == 0 ? 1 : 0;
      if (end >= window) {
        distinct -= --inside[text[end - window]] == 0 ? 1 : 0;
      }
      types += end >= window - 1 ? distinct : 0;
    }
    return new Mattr(types, length == 0 ? 0 : (length - window + 1L) * window);
  }

  /** Both texts' windows pooled. */
  public Mattr plus(Mattr other) {
    return new Mattr(types + other.types, tokens + other.tokens);
  }

  /** The mean, above 0 and at most 1; NaN without a token. */
  public double value() {
    return tokens == 0 ? Double.NaN : (double) types / tokens;
  }
}
