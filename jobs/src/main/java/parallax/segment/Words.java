package parallax.segment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.spark.unsafe.Platform;

/**
 * Words in UTF-8, each padded with zeros to whole longs, as Spark's rows hold strings: a token then
 * enters a row as one or two longs.
 */
final class Words {
  private long[] padded = new long[1 << 12];
  private int used;
  private int[] starts = new int[1 << 10];
  private int[] bytes = new int[1 << 10];
  private int size;

  /** Adds a word; its number is that of words added before. */
  void add(String word) {
    byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
    if (size + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    int longs = longsFor(utf8.length);
    if (used + longs > padded.length) {
      padded = Arrays.copyOf(padded, Math.max(2 * padded.length, used + longs));
    }
    byte[] whole = Arrays.copyOf(utf8, longs * Long.BYTES);
    for (int i = 0; i < longs; i++) {
      padded[used + i] = Platform.getLong(whole, Platform.BYTE_ARRAY_OFFSET + 8L * i);
    }
    bytes[size] = utf8.length;
    used += longs;
    size++;
    starts[size] = used;
  }

  private static int longsFor(int bytes) {
    return (bytes + Long.BYTES - 1) / Long.BYTES;
  }

  /** Length of a word in bytes. */
  int bytes(int word) {
    return bytes[word];
  }

  /** Writes a word with its padding; returns the position behind it. */
  int write(int word, byte[] into, int at) {
    int end = starts[word + 1];
    int position = at;
    for (int i = starts[word]; i < end; i++) {
      Platform.putLong(into, Platform.BYTE_ARRAY_OFFSET + position, padded[i]);
      position += Long.BYTES;
    }
    return position;
  }

  /** Bytes that a word takes with its padding. */
  int room(int word) {
    return (starts[word + 1] - starts[word]) * Long.BYTES;
  }
}
