package parallax.encode;

import java.util.Arrays;

/** Whole numbers from 0 on, seven bits a byte, the lowest first: small ones take one byte. */
final class Varints {
  private byte[] bytes;
  private int length;

  Varints(int room) {
    bytes = new byte[Math.max(room, 16)];
  }

  void add(int value) {
    if (length + 5 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** The first {@code size} numbers of what {@link #toArray} gave. */
  static int[] read(byte[] bytes, int size) {
    int[] values = new int[size];
    int at = 0;
    for (int i = 0; i < size; i++) {
      int value = bytes[at++];
      if (value < 0) {
        value &= 0x7F;
        int shift = 7;
        byte next = bytes[at++];
        while (next < 0) {
          value |= (next & 0x7F) << shift;
          shift += 7;
          next = bytes[at++];
        }
        value |= next << shift;
      }
      values[i] = value;
    }
    return values;
  }
}
