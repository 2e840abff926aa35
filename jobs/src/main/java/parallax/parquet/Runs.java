package parallax.parquet;

import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/**
 * Small numbers in the format's hybrid of run lengths and packed bits: eight or more equal ones are
 * written once with their number, others in groups of eight with as many bits as the largest needs,
 * the lowest bit first.
 */
final class Runs {
  private static final int GROUP = 8;

  /** The largest number of groups whose header takes one byte. */
  private static final int MOST_GROUPS = 63;

  private final int width;
  private byte[] bytes;
  private int length;

  /** Where the header of the packed run stands that may go on; -1 if none does. */
  private int header = -1;

  private int groups;

  private Runs(int width, int size) {
    this.width = width;
    this.bytes = new byte[64 + size / 4];
  }

  /**
   * The first {@code size} numbers.
   *
   * @param width bits of the largest, 0 to 32
   */
  static BytesInput of(int[] numbers, int size, int width) {
    Runs runs = new Runs(width, size);
    int at = 0;
    while (at < size) {
      int equal = equal(numbers, at, size);
      if (equal >= GROUP) {
        runs.repeat(numbers[at], equal);
        at += equal;
      } else {
        runs.pack(numbers, at, Math.min(GROUP, size - at));
        at += GROUP;
      }
    }
    return BytesInput.from(runs.bytes, 0, runs.length);
  }

  /** One number so many times. */
  static BytesInput of(int number, int times, int width) {
    Runs runs = new Runs(width, 0);
    if (times > 0) {
      runs.repeat(number, times);
    }
    return BytesInput.from(runs.bytes, 0, runs.length);
  }

  private static int equal(int[] numbers, int at, int size) {
    int end = at + 1;
    while (end < size && numbers[end] == numbers[at]) {
      end++;
    }
    return end - at;
  }

  private void repeat(int number, int times) {
    header = -1;
    require(2 * Integer.BYTES + 1);
    long left = (long) times << 1;
    while (left >= 0x80) {
      bytes[length++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    bytes[length++] = (byte) left;
    for (int bit = 0; bit < width; bit += Byte.SIZE) {
      bytes[length++] = (byte) (number >>> bit);
    }
  }

  private void pack(int[] numbers, int at, int count) {
    require(width + 1);
    if (header < 0 || groups == MOST_GROUPS) {
      header = length++;
      groups = 0;
    }
    groups++;
    bytes[header] = (byte) (groups << 1 | 1);
    long bits = 0;
    int filled = 0;
    for (int i = 0; i < GROUP; i++) {
      long number = i < count ? numbers[at + i] & 0xFFFF_FFFFL : 0;
      bits |= number << filled;
      filled += width;
      while (filled >= Byte.SIZE) {
        bytes[length++] = (byte) bits;
        bits >>>= Byte.SIZE;
        filled -= Byte.SIZE;
      }
    }
  }

  private void require(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Buffers.grown(bytes.length, (long) length + more));
    }
  }
}
