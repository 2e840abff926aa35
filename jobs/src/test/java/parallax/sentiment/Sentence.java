package parallax.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain sentences for tests of the rules: letters and digits with hyphens, dots, apostrophes. */
final class Sentence {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['.-][\\p{L}\\p{N}]+)*");

  private Sentence() {}

  static Utterance of(String text) {
    List<String> tokens = new ArrayList<>();
    List<Integer> begins = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group().toLowerCase(Locale.ROOT));
      begins.add(matcher.start());
      ends.add(matcher.end());
    }
    return Utterance.of(tokens, text, ints(begins), ints(ends));
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
