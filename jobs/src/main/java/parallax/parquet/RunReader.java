package parallax.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.io.ParquetDecodingException;

/** Reads what {@link Runs} writes. */
final class RunReader {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int GROUP = 8;

  private final byte[] bytes;
  private final int end;
  private final int width;
  private int at;

  private RunReader(byte[] bytes, int begin, int end, int width) {
    this.bytes = bytes;
    this.at = begin;
    this.end = end;
    this.width = width;
  }

  /**
   * Reads numbers.
   *
   * @param begin where their first header stands in {@code bytes}
   * @param end behind their last byte
   * @param width bits of a packed number, 0 to 32
   * @param numbers gets them from its beginning on
   * @throws ParquetDecodingException where there are fewer
   */
  static void read(byte[] bytes, int begin, int end, int width, int[] numbers, int size) {
    RunReader reader = new RunReader(bytes, begin, end, width);
    int read = 0;
    while (read < size) {
      read += reader.run(numbers, read, size);
    }
  }

  /** Reads a run, of which nothing behind {@code size} is kept; how many numbers it had. */
  private int run(int[] numbers, int from, int size) {
    int header = header();
    if ((header & 1) == 0) {
      int times = Math.min(header >>> 1, size - from);
      Arrays.fill(numbers, from, from + times, repeated());
      return times;
    }
    int groups = header >>> 1;
    if ((long) groups * width > end - at) {
      throw cutOff();
    }
    int count = (int) Math.min((long) groups * GROUP, size - from);
    unpack(numbers, from, count);
    at += groups * width;
    return count;
  }

  private int header() {
    int header = 0;
    int shift = 0;
    while (at < end) {
      byte next = bytes[at++];
      header |= (next & 0x7F) << shift;
      shift += 7;
      if (next >= 0) {
        return header;
      }
    }
    throw cutOff();
  }

  private static ParquetDecodingException cutOff() {
    return new ParquetDecodingException("A page ends before its numbers do");
  }

  private int repeated() {
    if (at + (width + Byte.SIZE - 1) / Byte.SIZE > end) {
      throw cutOff();
    }
    int number = 0;
    for (int bit = 0; bit < width; bit += Byte.SIZE) {
      number |= (bytes[at++] & 0xFF) << bit;
    }
    return number;
  }

  private void unpack(int[] numbers, int from, int count) {
    long mask = (1L << width) - 1;
    long bit = (long) at * Byte.SIZE;
    for (int i = 0; i < count; i++) {
      int first = (int) (bit >>> 3);
      long word =
          first + Long.BYTES <= bytes.length ? (long) EIGHT_BYTES.get(bytes, first) : last(first);
      numbers[from + i] = (int) ((word >>> (bit & 7)) & mask);
      bit += width;
    }
  }

  /** The bytes from here on, where there are fewer than eight. */
  private long last(int first) {
    long word = 0;
    for (int i = bytes.length - 1; i >= first; i--) {
      word = (word << Byte.SIZE) | (bytes[i] & 0xFF);
    }
    return word;
  }
}
