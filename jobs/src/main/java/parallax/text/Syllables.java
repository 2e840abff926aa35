package parallax.text;

/**
 * Estimates the syllables of an English word from its letters; see docs/text.md for the rule and
 * for how far it is from quanteda, which looks words up in the CMU pronouncing dictionary.
 */
public final class Syllables {
  private Syllables() {}

  /**
   * Syllables of a token, its hyphenated parts added up.
   *
   * @param token folded: lower case, straight apostrophes
   * @return at least 1 for each part that holds a letter or a digit
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
    int groups = 0;
    boolean inside = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = isVowel(word, i);
      if (vowel && (!inside || isHiatus(word, i))) {
        groups++;
      }
      inside = vowel;
    }
    if (groups == 0) {
      return spelled(word);
    }
    return Math.max(1, groups - silent(word));
  }

  /** Abbreviations and numbers are read letter by letter, "w" with its three syllables. */
  private static int spelled(String word) {
    int syllables = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      syllables += c == 'w' ? 3 : Character.isLetterOrDigit(c) ? 1 : 0;
    }
    return Math.max(1, syllables);
  }

  private static boolean isVowel(String word, int at) {
    char c = word.charAt(at);
    if (c == 'y') {
      return at > 0;
    }
    if (c == 'u' && at > 0 && word.charAt(at - 1) == 'q') {
      return false;
    }
    return "aeiou\u00E0\u00E1\u00E2\u00E3\u00E4\u00E5\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE\u00EF\u00F2\u00F3\u00F4\u00F5\u00F6\u00F9\u00FA\u00FB\u00FC"
            .indexOf(c)
        >= 0;
  }

  private static boolean isConsonant(String word, int at) {
    return at >= 0 && !isVowel(word, at);
  }

  /** Whether a vowel that follows another begins a syllable of its own. */
  private static boolean isHiatus(String word, int at) {
    String pair = word.substring(at - 1, at + 1);
    boolean last = at + 1 == word.length();
    char before = at >= 2 ? word.charAt(at - 2) : ' ';
    return switch (pair) {
      case "ia" ->
          !((before == 't' || before == 'c' || before == 's') && followed(word, at, "l", "n"));
      case "io" ->
          !((before == 't' || before == 's' || before == 'g' || before == 'c')
              && followed(word, at, "n", "u"));
      case "iu", "eo" -> !followed(word, at, "n") || pair.equals("iu");
      case "ua", "uo" -> before != 'g' && before != 'q';
      case "ie" -> before != 'c' && followed(word, at, "nc", "nt", "t") && at > 2;
      case "ea" -> at >= 3 && before == 'r' && followed(word, at, "t") && !last;
      case "yi", "ii", "uu", "iy", "yo" -> true;
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
    if (word.endsWith("ement")
        || word.endsWith("eful")
        || word.endsWith("eless")
        || word.endsWith("ely")) {
      return length > 6 ? 1 : 0;
    }
    return 0;
  }
}
