package parallax.sentiment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain sentences for tests of the rules: letters and digits with hyphens, dots, apostrophes. */
final class Sentence {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['.-][\\p{L}\\p{N}]+)*");

  private Sentence() {}

  static Utterance of(String text, Lexicon lexicon) {
    Utterance utterance = new Utterance();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      utterance.add(
          lexicon.word(matcher.group().toLowerCase(Locale.ROOT)), matcher.start(), matcher.end());
    }
    text.getChars(0, text.length(), utterance.text(text.length()), 0);
    utterance.length(text.length());
    return utterance;
  }
}
