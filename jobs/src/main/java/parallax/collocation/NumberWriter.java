package parallax.collocation;

import java.util.Arrays;

/**
 * Writes whole numbers from 0 on, seven bits a byte, the lowest first: small ones take one byte.
 */
final class NumberWriter {
  private static final int LONGEST = 10;

  private byte[] bytes = new byte[64];
  private int length;

  void add(long value) {
    if (length + LONGEST > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  boolean isEmpty() {
    return length == 0;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }
}
