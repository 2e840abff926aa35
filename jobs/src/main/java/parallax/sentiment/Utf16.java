package parallax.sentiment;

import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Turns UTF-8 into UTF-16 without making a string. */
final class Utf16 {
  private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

  private Utf16() {}

  /**
   * Writes a text's UTF-16 code units.
   *
   * @param into as long as the text has bytes, at least
   * @return how many there are
   */
  static int decode(UTF8String text, char[] into) {
    Object base = text.getBaseObject();
    long at = text.getBaseOffset();
    long end = at + text.numBytes();
    int size = 0;
    while (at + Long.BYTES <= end && (Platform.getLong(base, at) & NOT_ASCII) == 0) {
      for (int i = 0; i < Long.BYTES; i++) {
        into[size + i] = (char) Platform.getByte(base, at + i);
      }
      size += Long.BYTES;
      at += Long.BYTES;
    }
    while (at < end) {
      int first = Platform.getByte(base, at);
      if (first >= 0) {
        into[size++] = (char) first;
        at++;
      } else if (first < (byte) 0xE0) {
        into[size++] = (char) ((first & 0x1F) << 6 | rest(base, at + 1));
        at += 2;
      } else if (first < (byte) 0xF0) {
        into[size++] = (char) ((first & 0x0F) << 12 | rest(base, at + 1) << 6 | rest(base, at + 2));
        at += 3;
      } else {
        int point =
            (first & 0x07) << 18
                | rest(base, at + 1) << 12
                | rest(base, at + 2) << 6
                | rest(base, at + 3);
        into[size++] = Character.highSurrogate(point);
        into[size++] = Character.lowSurrogate(point);
        at += 4;
      }
    }
    return size;
  }

  private static int rest(Object base, long at) {
    return Platform.getByte(base, at) & 0x3F;
  }
}
