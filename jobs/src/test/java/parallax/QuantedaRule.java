package parallax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A rule by which quanteda 4.3.1 counts other tokens or n-grams than the tables do. */
enum QuantedaRule {
  /** A single dash without spaces holds letters and digits together, as a hyphen does. */
  DASHES_JOIN,
  /** Curly apostrophes and hyphens that do not break stay as they are written. */
  AS_WRITTEN,
  /** The last full stop of an abbreviation is no part of it. */
  NO_LAST_STOP,
  /** A colon between letters parts them. */
  COLONS_PART,
  /** N-grams go on from one sentence to the next, as whole texts were given. */
  WHOLE_TEXTS;

  /** The tokens of a sentence of ours as they are where some of the rules hold. */
  static List<String> tokens(SpeechSentence sentence, Set<QuantedaRule> rules) {
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < sentence.size(); i++) {
      token.append(word(sentence, i, rules));
      if (rules.contains(DASHES_JOIN) && isDash(sentence, i)) {
        token.append(sentence.after(i));
      } else {
        String whole = token.toString();
        tokens.addAll(
            rules.contains(COLONS_PART) ? Arrays.asList(whole.split(":", -1)) : List.of(whole));
        token.setLength(0);
      }
    }
    return tokens;
  }

  private static String word(SpeechSentence sentence, int at, Set<QuantedaRule> rules) {
    String word =
        rules.contains(AS_WRITTEN)
            ? sentence.written(at).toLowerCase(Locale.ROOT)
            : sentence.token(at);
    return rules.contains(NO_LAST_STOP) && word.endsWith(".")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** A dash after an abbreviation's full stop ("U.S.-Soviet") does not hold words together. */
  private static boolean isDash(SpeechSentence sentence, int before) {
    if (before + 1 == sentence.size()) {
      return false;
    }
    String between = sentence.after(before);
    String left = sentence.written(before);
    return between.length() == 1
        && Character.getType(between.charAt(0)) == Character.DASH_PUNCTUATION
        && Character.isLetterOrDigit(left.charAt(left.length() - 1))
        && Character.isLetterOrDigit(sentence.written(before + 1).charAt(0));
  }
}
