package parallax.window;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Numbers of 28 bits in one to four bytes, seven bits a byte, lowest first; larger ones in five.
 * Written and read as one int, without a branch for each byte, because nobody could predict it.
 */
final class Numbers {
  /** Bytes after the last number that are touched, too. */
  static final int SLACK = 3;

  /** Longest number, in bytes. */
  static final int MOST_BYTES = 5;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int ALL_MORE = 0x8080_8080;

  private Numbers() {}

  /** Writes a number of at least 0; returns where the next goes. */
  static int write(byte[] bytes, int at, int number) {
    int spread =
        (number & 0x7F)
            | ((number & 0x3F80) << 1)
            | ((number & 0x1F_C000) << 2)
            | ((number & 0xFE0_0000) << 3);
    if (number >>> 28 != 0) {
      INTS.set(bytes, at, spread | ALL_MORE);
      bytes[at + 4] = (byte) (number >>> 28);
      return at + MOST_BYTES;
    }
    int length = (Integer.SIZE + 6 - Integer.numberOfLeadingZeros(number | 1)) / 7;
    int more = ALL_MORE & ((1 << (8 * (length - 1))) - 1);
    INTS.set(bytes, at, spread | more);
    return at + length;
  }

  /** The number at a place. */
  static int read(byte[] bytes, int at) {
    int spread = (int) INTS.get(bytes, at);
    int last = ~spread & ALL_MORE;
    int own = last ^ (last - 1);
    int number =
        (spread & own & 0x7F)
            | ((spread & own & 0x7F00) >>> 1)
            | ((spread & own & 0x7F_0000) >>> 2)
            | ((spread & own & 0x7F00_0000) >>> 3);
    return last == 0 ? number | (bytes[at + 4] << 28) : number;
  }

  /** Where the number ends that begins at a place. */
  static int end(byte[] bytes, int at) {
    int last = ~(int) INTS.get(bytes, at) & ALL_MORE;
    return last == 0 ? at + MOST_BYTES : at + Integer.numberOfTrailingZeros(last) / 8 + 1;
  }
}
