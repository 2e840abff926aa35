package parallax.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Estimates the syllables of an English word from its letters; see docs/text.md for the rule and
 * for how far it is from quanteda, which looks words up in the CMU pronouncing dictionary.
 */
public final class Syllables {
  private static final Map<String, Integer> LISTED =
      DataFile.rows(Syllables.class, "syllables.tsv", 2).stream()
          .collect(Collectors.toMap(row -> row[0], row -> Integer.valueOf(row[1])));

  /** Endings before which an e is not spoken: "safely", "movement", "careful". */
  private static final List<String> AFTER_SILENT_E =
      List.of("ly", "ty", "ment", "ments", "ful", "fully", "less", "ness", "line", "lines");

  private static final String VOWELS =
      "aeiou\u00E0\u00E1\u00E2\u00E3\u00E4\u00E5\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE\u00EF\u00F2\u00F3\u00F4\u00F5\u00F6\u00F9\u00FA\u00FB\u00FC";

  private Syllables() {}

  /**
   * Syllables of a token, its hyphenated parts added up.
   *
   * @param token folded: lower case, straight apostrophes
   * @return 0 for numbers and for abbreviations without a vowel, which quanteda leaves out as well;
   *     otherwise at least 1
   */
  public static int of(String token) {
    int sum = 0;
    int begin = 0;
    for (int i = 0; i <= token.length(); i++) {
      if (i == token.length() || token.charAt(i) == '-') {
        sum += i > begin ? ofPart(token.substring(begin, i)) : 0;
        begin = i + 1;
      }
    }
    return sum;
  }

  /** Parts of a token between hyphens: what quanteda's readability counts as words. */
  public static int parts(String token) {
    int parts = 0;
    boolean inside = false;
    for (int i = 0; i < token.length(); i++) {
      boolean hyphen = token.charAt(i) == '-';
      parts += !hyphen && !inside ? 1 : 0;
      inside = !hyphen;
    }
    return parts;
  }

  private static int ofPart(String part) {
    String word = part;
    int apostrophe = part.indexOf('\'');
    boolean sibilantGenitive = false;
    if (apostrophe > 0) {
      word = part.substring(0, apostrophe);
      sibilantGenitive = part.endsWith("'s") && endsSibilant(word);
      if (part.endsWith("n't") && word.length() > 2 && isConsonant(word, word.length() - 2)) {
        return ofWord(word.substring(0, word.length() - 1)) + 1;
      }
    }
    return ofWord(word) + (sibilantGenitive ? 1 : 0);
  }

  private static boolean endsSibilant(String word) {
    return word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("z")
        || word.endsWith("ch")
        || word.endsWith("sh")
        || word.endsWith("ce")
        || word.endsWith("ge")
        || word.endsWith("se")
        || word.endsWith("ze");
  }

  private static int ofWord(String word) {
    Integer listed = LISTED.get(word);
    if (listed != null) {
      return listed;
    }
    int groups = 0;
    boolean inside = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = isVowel(word, i);
      if (vowel && (!inside || isHiatus(word, i))) {
        groups++;
      }
      inside = vowel;
    }
    return groups == 0 ? 0 : Math.max(1, groups - silent(word));
  }

  private static boolean isVowel(String word, int at) {
    char c = word.charAt(at);
    if (c == 'y') {
      return at > 0;
    }
    if (c == 'u' && at > 0 && word.charAt(at - 1) == 'q') {
      return false;
    }
    return VOWELS.indexOf(c) >= 0;
  }

  private static boolean isConsonant(String word, int at) {
    return at >= 0 && !isVowel(word, at);
  }

  /** Whether a vowel that follows another begins a syllable of its own. */
  private static boolean isHiatus(String word, int at) {
    char first = word.charAt(at - 1);
    char second = word.charAt(at);
    char before = at >= 2 ? word.charAt(at - 2) : ' ';
    if (second == 'i' && word.startsWith("ing", at)) {
      return true;
    }
    return switch (first) {
      case 'e' ->
          second == 'o' ? !followed(word, at, "n", "p") : second == 'a' && isOpenEa(word, at);
      case 'i' -> isHiatusAfterI(word, at, before, second);
      case 'u' -> (second == 'a' || second == 'o') && before != 'g' && before != 'q';
      case 'y' -> second == 'i' || second == 'o';
      default -> false;
    };
  }

  /** "create", "area", "ideas"; not "leader". */
  private static boolean isOpenEa(String word, int at) {
    boolean create = word.startsWith("cre", at - 3) && followed(word, at, "t");
    boolean end = at + 1 == word.length() || (at + 2 == word.length() && followed(word, at, "s"));
    return create || (end && at >= 3 && (isVowel(word, at - 3) || word.startsWith("ore", at - 3)));
  }

  /** "media", "audience", "variety"; not "special", "nation", "efficient", "friend". */
  private static boolean isHiatusAfterI(String word, int at, char before, char second) {
    boolean hissing = before == 't' || before == 'c' || before == 's';
    return switch (second) {
      case 'a' -> !(hissing && followed(word, at, "l", "n"));
      case 'o' -> !((hissing || before == 'g') && followed(word, at, "n", "u"));
      case 'e' ->
          followed(word, at, "ty")
              || (before != 'c' && at > 2 && followed(word, at, "nc", "nt", "t"));
      case 'u', 'i', 'y' -> true;
      default -> false;
    };
  }

  private static boolean followed(String word, int at, String... continuations) {
    for (String continuation : continuations) {
      if (word.startsWith(continuation, at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** 1 where the e of the last syllable is not spoken: "make", "makes", "moved", "movement". */
  private static int silent(String word) {
    int length = word.length();
    if (word.endsWith("e")) {
      boolean syllabicL = word.endsWith("le") && isConsonant(word, length - 3);
      return length > 2 && isConsonant(word, length - 2) && !syllabicL ? 1 : 0;
    }
    if (word.endsWith("es") && length > 3 && isConsonant(word, length - 3)) {
      String stem = word.substring(0, length - 2);
      boolean spoken = endsSibilant(stem) || stem.endsWith("c") || stem.endsWith("g");
      boolean syllabicL = stem.endsWith("l") && isConsonant(word, length - 4);
      return spoken || syllabicL ? 0 : 1;
    }
    if (word.endsWith("ed") && length > 3 && isConsonant(word, length - 3)) {
      char c = word.charAt(length - 3);
      boolean syllabicL =
          c == 'l' && isConsonant(word, length - 4) && word.charAt(length - 4) != 'l';
      return c == 't' || c == 'd' || syllabicL ? 0 : 1;
    }
    for (String suffix : AFTER_SILENT_E) {
      int e = length - suffix.length() - 1;
      if (e >= 2 && word.endsWith(suffix) && word.charAt(e) == 'e' && isConsonant(word, e - 1)) {
        return 1;
      }
    }
    return 0;
  }
}
