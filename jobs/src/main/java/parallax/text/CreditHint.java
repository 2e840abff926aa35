package parallax.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A quick look at a stretch of text: whether one of some words can be in it, whatever its case.
 * Never says no where one is. Lines to which it says no, nearly all, need not be folded.
 */
final class CreditHint {
  private static final int ASCII_END = 0x80;

  /** For each character that opens a word the rests of these words. */
  private final String[][] rests = new String[ASCII_END][];

  /** For each character that opens a word what may stand behind it: most words end here. */
  private final boolean[][] seconds = new boolean[ASCII_END][];

  /**
   * @param words ASCII in lower case, without quotes and hyphens, which have several forms
   */
  CreditHint(List<String> words) {
    Map<Character, List<String>> byFirst =
        words.stream().distinct().collect(Collectors.groupingBy(word -> word.charAt(0)));
    byFirst.forEach(
        (first, all) -> {
          rests[first] = all.stream().map(word -> word.substring(1)).toArray(String[]::new);
          rests[Character.toUpperCase(first)] = rests[first];
          seconds[first] = seconds(rests[first]);
          seconds[Character.toUpperCase(first)] = seconds[first];
        });
  }

  private static boolean[] seconds(String[] rests) {
    boolean[] seconds = new boolean[ASCII_END];
    for (String rest : rests) {
      if (rest.isEmpty()) {
        Arrays.fill(seconds, true);
      } else {
        seconds[rest.charAt(0)] = true;
        seconds[Character.toUpperCase(rest.charAt(0))] = true;
      }
    }
    return seconds;
  }

  /** Whether a word may be in [begin, end). */
  boolean in(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (at(text, i, end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word may stand at this place. */
  boolean at(String text, int at, int end) {
    char c = text.charAt(at);
    // The Kelvin sign is a k in lower case.
    char folded = c < ASCII_END ? c : Character.toLowerCase(c);
    if (folded >= ASCII_END || seconds[folded] == null) {
      return false;
    }
    char second = at + 1 < end ? text.charAt(at + 1) : 0;
    return (second >= ASCII_END || seconds[folded][second]) && goesOn(rests[folded], text, at + 1);
  }

  private static boolean goesOn(String[] rests, String text, int at) {
    for (String rest : rests) {
      int length = 0;
      while (length < rest.length()
          && at + length < text.length()
          && Character.toLowerCase(text.charAt(at + length)) == rest.charAt(length)) {
        length++;
      }
      if (length == rest.length()) {
        return true;
      }
    }
    return false;
  }
}
