package parallax.ingest;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What happens to a text before it is stored; offsets of all later tables point into the result.
 *
 * <p>Kept minimal, so that evidence reads as it was written: line ends become {@code \n}, white
 * space at the ends of lines and empty lines at both ends go. Letters are not normalised here;
 * tokens are, when they are made.
 */
final class TextCleaning {
  /** Words from which on a title that opens the text is not taken for the first words of prose. */
  private static final int LONG_TITLE_WORDS = 4;

  private static final char ASCII_END = 0x80;

  /** Text below is composed already. */
  private static final char FIRST_COMBINING = 0x300;

  /** Dashes, quotation marks and the like: nothing of them composes. */
  private static final char FIRST_PUNCTUATION = 0x2010;

  private static final char LAST_PUNCTUATION = 0x205E;

  /** Between the no-break space and this one there are letters and marks only. */
  private static final char FIRST_RARE_SPACE = 0x1680;

  private static final Pattern SPACES = Pattern.compile("[\\s\u00A0]+");

  private TextCleaning() {}

  /**
   * The text as it is stored; empty where it has nothing but white space.
   *
   * @throws RejectedException where it holds what no text can: NUL, half a surrogate pair
   */
  static String clean(String text) throws RejectedException {
    char[] clean = text.toCharArray();
    int length = 0;
    int visible = 0;
    for (int i = 0; i < clean.length; i++) {
      char c = clean[i];
      if (isAsciiMark(c)) {
        clean[length++] = c;
        visible = length;
      } else if (c == ' ') {
        clean[length++] = c;
      } else if (isLineEnd(c)) {
        if (c == '\r' && i + 1 < clean.length && clean[i + 1] == '\n') {
          i++;
        }
        length = visible;
        if (visible > 0) {
          clean[length++] = '\n';
          // Empty lines inside stay, so the end of a line counts as visible until the end.
          visible = length;
        }
      } else if (c != '\uFEFF' || length > 0) {
        requireCharacter(text, i);
        clean[length++] = c;
        visible = isSpace(c) ? visible : length;
      }
    }
    while (visible > 0 && clean[visible - 1] == '\n') {
      visible--;
    }
    return new String(clean, 0, visible);
  }

  /** A short field on one line: white space runs are one space, letters are composed (NFC). */
  static String tidy(String field) throws RejectedException {
    char[] tidy = field.toCharArray();
    int length = 0;
    boolean space = false;
    boolean composed = true;
    for (int i = 0; i < tidy.length; i++) {
      char c = tidy[i];
      if (!isAsciiMark(c)) {
        if (isSpace(c) || isLineEnd(c)) {
          space = length > 0;
          continue;
        }
        requireCharacter(field, i);
        composed &= isComposed(c);
      }
      if (space) {
        tidy[length++] = ' ';
        space = false;
      }
      tidy[length++] = c;
    }
    String result = new String(tidy, 0, length);
    return composed ? result : Normalizer.normalize(result, Normalizer.Form.NFC);
  }

  /**
   * The text with its title as a block of its own in front, unless it opens with it: the first line
   * is the title, or the title has four words or more and the text begins with them. Case, white
   * space and the shape of quotation marks do not matter.
   */
  static String withTitle(String title, String text) {
    if (title.isEmpty() || (!beginOtherwise(title, text) && opensWith(title, text))) {
      return text;
    }
    return title + "\n\n" + text;
  }

  /** What exact copies have in common: the text, whatever its white space and composition. */
  static String copyKey(String text) throws RejectedException {
    return tidy(text);
  }

  /** Seen at a glance: both open with a plain character, and these differ in more than case. */
  private static boolean beginOtherwise(String title, String text) {
    return opensPlainly(title)
        && opensPlainly(text)
        && Character.toLowerCase(title.charAt(0)) != Character.toLowerCase(text.charAt(0));
  }

  /** With an ASCII letter or mark that nothing behind it is joined to. */
  private static boolean opensPlainly(String text) {
    return text.length() > 1 && isAsciiMark(text.charAt(0)) && isAsciiMark(text.charAt(1));
  }

  private static boolean opensWith(String title, String text) {
    // White space and composition may make the opening longer than the title, but not much.
    String start = text.substring(0, Math.min(text.length(), 2 * title.length() + 50));
    int lineEnd = start.indexOf('\n');
    String folded = folded(title);
    if (folded.equals(folded(lineEnd < 0 ? start : start.substring(0, lineEnd)))) {
      return true;
    }
    String opening = folded(start);
    boolean atWordEnd =
        opening.length() <= folded.length()
            || !Character.isLetterOrDigit(opening.charAt(folded.length()));
    return folded.split(" ", -1).length >= LONG_TITLE_WORDS
        && opening.startsWith(folded)
        && atWordEnd;
  }

  private static String folded(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replace('\u2018', '\'')
            .replace('\u2019', '\'')
            .replace('\u201B', '\'')
            .replace('\u02BC', '\'')
            .replace('\u201C', '"')
            .replace('\u201D', '"')
            .replace('\u201F', '"');
    return SPACES.matcher(plain).replaceAll(" ").strip();
  }

  /** What most of a text is; asked first, because every character is. */
  private static boolean isAsciiMark(char c) {
    return c > ' ' && c < ASCII_END;
  }

  /** Whether it changes nothing in NFC, whatever stands around it. */
  private static boolean isComposed(char c) {
    return c < FIRST_COMBINING || (c >= FIRST_PUNCTUATION && c <= LAST_PUNCTUATION);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Also the spaces that do not break and those without width. */
  private static boolean isSpace(char c) {
    if (c < ASCII_END) {
      return c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\u001C' && c <= '\u001F');
    }
    if ((c < FIRST_RARE_SPACE && c > '\u00A0') || (c >= FIRST_PUNCTUATION && c < '\u2028')) {
      return false;
    }
    return c == '\u200B' || c == '\uFEFF' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static void requireCharacter(String text, int at) throws RejectedException {
    char c = text.charAt(at);
    if (c > 0 && c < Character.MIN_SURROGATE) {
      return;
    }
    if (c == 0) {
      throw TextReader.nulBytes((int) text.chars().filter(other -> other == 0).count());
    }
    if (Character.isSurrogate(c)) {
      boolean paired =
          Character.isHighSurrogate(c)
              ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
              : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
      if (!paired) {
        throw new RejectedException(
            Reason.UNPAIRED_SURROGATE,
            "Found half of a surrogate pair (\\u%04X) at character %d; write the whole character."
                .formatted((int) c, at));
      }
    }
  }
}
