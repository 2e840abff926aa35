package parallax.text;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Folds what does not distinguish two lines for a reader: case, kinds of quotes, dashes, spaces.
 */
final class Fold {
  /** Characters below are asked first: most are. */
  private static final char ASCII_END = 0x80;

  private Fold() {}

  /** Lower case, NFC, straight quotes, plain hyphens, single spaces, nothing at the ends. */
  static String line(CharSequence text) {
    String ascii = asciiLine(text);
    return ascii == null ? anyLine(text) : ascii;
  }

  /** The same for a text of ASCII characters alone, without asking what each one is; else null. */
  private static @Nullable String asciiLine(CharSequence text) {
    char[] folded = new char[text.length()];
    int size = 0;
    boolean space = false;
    for (int i = 0; i < folded.length; i++) {
      char c = text.charAt(i);
      if (c >= ASCII_END) {
        return null;
      }
      if (c <= ' ') {
        space = true;
      } else {
        if (space && size > 0) {
          folded[size++] = ' ';
        }
        space = false;
        folded[size++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c == '`' ? '\'' : c;
      }
    }
    return new String(folded, 0, size);
  }

  private static String anyLine(CharSequence text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(composed.length());
    boolean space = false;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else if (!isInvisible(c)) {
        if (space && !folded.isEmpty()) {
          folded.append(' ');
        }
        space = false;
        folded.append(plain(c));
      }
    }
    return folded.toString();
  }

  /** A folded line with each run of digits as one {@code #}. */
  static String numbers(String folded) {
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!Character.isDigit(c)) {
        out.append(c);
      } else if (out.isEmpty() || out.charAt(out.length() - 1) != '#') {
        out.append('#');
      }
    }
    return out.toString();
  }

  /** White space of any kind, the no-break ones included. */
  static boolean isSpace(char c) {
    return c <= ' ' || (c >= ASCII_END && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  /**
   * Characters that take no room: soft hyphen, zero-width space and joiners' kin, byte order mark.
   */
  static boolean isInvisible(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
  }

  /** The straight form of a quotation mark or dash; every other character as it is. */
  static char plain(char c) {
    if (c < ASCII_END && c != '`') {
      return c;
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC', '\uFF07', '`', '\u00B4' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\uFF02' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      default -> c;
    };
  }
}
