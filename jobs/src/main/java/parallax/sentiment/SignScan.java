package parallax.sentiment;

import java.util.BitSet;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Tells by the UTF-8 bytes of a text whether an emoticon or emoji may stand in it, eight bytes at a
 * time: where it must begin, few texts have anything but letters and digits.
 */
final class SignScan {
  private static final long EACH = 0x0101_0101_0101_0101L;
  private static final long HIGH = 0x8080_8080_8080_8080L;
  private static final long LOWER_CASE = 0x20 * EACH;
  private static final int ASCII = 128;

  /** What the UTF-8 of {@link Signs#SYMBOLS} and what follows begins with, at the least. */
  private static final byte SYMBOL = (byte) 0xE2;

  private static final byte SYMBOL_SECOND = (byte) 0x86;

  /** The last byte of a space that breaks no line, and of some other characters. */
  private static final byte FIXED_SPACE = (byte) 0xA0;

  private final boolean[] ascii = new boolean[ASCII];
  private final boolean beginsOutsideAscii;

  /** The high bit of each byte where no sign begins with a letter or digit, else 0. */
  private final long skipped;

  /**
   * A scan.
   *
   * @param firsts what signs begin with
   */
  SignScan(BitSet firsts) {
    boolean hasLetter = false;
    for (char c = 0; c < ASCII; c++) {
      ascii[c] = firsts.get(c);
      hasLetter |= ascii[c] && Character.isLetterOrDigit(c);
    }
    beginsOutsideAscii = !firsts.get(ASCII, Signs.SYMBOLS).isEmpty();
    skipped = hasLetter ? 0 : HIGH;
  }

  /** Whether a sign may stand in a text; never false where one does. */
  boolean mayFind(UTF8String text) {
    if (text.numBytes() == 0) {
      return false;
    }
    Object base = text.getBaseObject();
    long at = text.getBaseOffset();
    long end = at + text.numBytes();
    if (mayBegin(base, at, (byte) ' ')) {
      return true;
    }
    at++;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      long bytes = Platform.getLong(base, at);
      long before = Platform.getLong(base, at - 1);
      if (((suspects(bytes, before) | bytes | before) & HIGH) != 0
          && mayBegin(base, at, at + Long.BYTES)) {
        return true;
      }
    }
    return mayBegin(base, at, end);
  }

  /**
   * High bits where a byte stands behind white space and begins no word.
   *
   * @param before the bytes before each of these; of ASCII, as these are
   */
  private long suspects(long bytes, long before) {
    long spaces = ~(before + (ASCII - ' ' - 1) * EACH);
    long lower = bytes | LOWER_CASE;
    long letters = (lower + (ASCII - 'a') * EACH) & ~(lower + (ASCII - 'z' - 1) * EACH);
    long digits = (bytes + (ASCII - '0') * EACH) & ~(bytes + (ASCII - '9' - 1) * EACH);
    return spaces & ~((letters | digits) & skipped);
  }

  private boolean mayBegin(Object base, long from, long to) {
    for (long at = from; at < to; at++) {
      if (mayBegin(base, at, Platform.getByte(base, at - 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBegin(Object base, long at, byte before) {
    byte first = Platform.getByte(base, at);
    if (first >= 0) {
      return ascii[first] && (before >= 0 ? before <= ' ' : before == FIXED_SPACE);
    }
    return beginsOutsideAscii
        || first > SYMBOL
        || (first == SYMBOL && Platform.getByte(base, at + 1) >= SYMBOL_SECOND);
  }
}
