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

  private static final Pattern SPACES = Pattern.compile("[\\s\u00A0]+");

  private TextCleaning() {}

  /**
   * The text as it is stored; empty where it has nothing but white space.
   *
   * @throws RejectedException where it holds what no text can: NUL, half a surrogate pair
   */
  static String clean(String text) throws RejectedException {
    StringBuilder clean = new StringBuilder(text.length());
    int visible = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLineEnd(c)) {
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        clean.setLength(visible);
        if (visible > 0) {
          clean.append('\n');
          // Empty lines inside stay, so the end of a line counts as visible until the end.
          visible = clean.length();
        }
      } else if (c != '\uFEFF' || !clean.isEmpty()) {
        requireCharacter(text, i);
        clean.append(c);
        if (!isSpace(c)) {
          visible = clean.length();
        }
      }
    }
    clean.setLength(visible);
    while (visible > 0 && clean.charAt(visible - 1) == '\n') {
      visible--;
    }
    clean.setLength(visible);
    return clean.toString();
  }

  /** A short field on one line: white space runs are one space, letters are composed (NFC). */
  static String tidy(String field) throws RejectedException {
    StringBuilder tidy = new StringBuilder(field.length());
    boolean space = false;
    boolean composed = true;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (isSpace(c) || isLineEnd(c)) {
        space = tidy.length() > 0;
      } else {
        requireCharacter(field, i);
        if (space) {
          tidy.append(' ');
          space = false;
        }
        tidy.append(c);
        composed &= c < FIRST_COMBINING;
      }
    }
    return composed ? tidy.toString() : Normalizer.normalize(tidy, Normalizer.Form.NFC);
  }

  /**
   * The text with its title as a block of its own in front, unless it opens with it: the first line
   * is the title, or the title has four words or more and the text begins with them. Case, white
   * space and the shape of quotation marks do not matter.
   */
  static String withTitle(String title, String text) {
    if (title.isEmpty() || opensWith(title, text)) {
      return text;
    }
    return title + "\n\n" + text;
  }

  /** What exact copies have in common: the text, whatever its white space and composition. */
  static String copyKey(String text) throws RejectedException {
    return tidy(text);
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

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Also the spaces that do not break and those without width. */
  private static boolean isSpace(char c) {
    if (c < ASCII_END) {
      return c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\u001C' && c <= '\u001F');
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
