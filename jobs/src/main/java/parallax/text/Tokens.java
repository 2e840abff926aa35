package parallax.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which a word is counted: lower case ({@link Locale#ROOT}), NFC, straight apostrophes,
 * plain hyphens, nothing invisible.
 */
public final class Tokens {
  private Tokens() {}

  /** The counted form of the word that stands in [begin, end) of the text. */
  public static String fold(String text, int begin, int end) {
    char[] folded = new char[end - begin];
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded[i - begin] = (char) (c + ('a' - 'A'));
      } else if (c < 0x80) {
        folded[i - begin] = c;
      } else if (c == '\u2019') {
        folded[i - begin] = '\'';
      } else {
        return foldAny(text.substring(begin, end));
      }
    }
    return new String(folded);
  }

  private static String foldAny(String word) {
    String composed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (!Fold.isInvisible(c)) {
        folded.append(Fold.plain(c));
      }
    }
    return folded.toString();
  }

  /** Whether the character may hold two words together: hyphen-minus, hyphen, no-break hyphen. */
  public static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /**
   * The end of a word once the full stop of an abbreviation of single letters ("U.S.", "a.m.") is
   * taken in.
   */
  public static int endWithStop(String text, int begin, int end, int limit) {
    if (end - begin < 3 || end >= limit || text.charAt(end) != '.') {
      return end;
    }
    for (int i = begin; i < end; i++) {
      boolean stop = (i - begin) % 2 == 1;
      char c = text.charAt(i);
      if (stop ? c != '.' : !Character.isLetter(c)) {
        return end;
      }
    }
    return (end - begin) % 2 == 1 ? end + 1 : end;
  }

  /** Whether the characters hold a letter or a digit, so that they are a word and no mark. */
  public static boolean isWord(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }
}
