package parallax.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** How many columns text takes on a terminal: two for wide characters, none for combining ones. */
public final class DisplayWidth {
  private DisplayWidth() {}

  /** Columns of the text. */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }

  /** The beginning of a text that fits into some columns, whole characters only. */
  public static String first(String text, int columns) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = 0;
    int used = 0;
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      used += of(text.substring(end, next));
      if (used > columns) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }

  /** The same of its end. */
  public static String last(String text, int columns) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int begin = characters.last();
    int used = 0;
    for (int before = characters.previous();
        before != BreakIterator.DONE;
        before = characters.previous()) {
      used += of(text.substring(before, begin));
      if (used > columns) {
        break;
      }
      begin = before;
    }
    return text.substring(begin);
  }

  /**
   * The text in one line, without characters that move a cursor, colour a screen or reorder what is
   * read: each becomes U+FFFD, line ends and tabs become spaces.
   */
  public static String harmless(String text) {
    StringBuilder harmless = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean joiner = c == 0x200C || c == 0x200D;
              if (Character.isWhitespace(c) || c == 0x85 || c == 0x2028 || c == 0x2029) {
                harmless.append(' ');
              } else if (Character.isISOControl(c)
                  || (Character.getType(c) == Character.FORMAT && !joiner)
                  || Character.getType(c) == Character.SURROGATE) {
                harmless.append('\uFFFD');
              } else {
                harmless.appendCodePoint(c);
              }
            });
    return harmless.toString();
  }
}
