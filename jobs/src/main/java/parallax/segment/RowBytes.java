package parallax.segment;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;
import parallax.text.Spans;

/**
 * The bytes of one {@link UnsafeRow} that holds no null: a long of null bits, a long a column, then
 * what has no fixed size, each part from a multiple of eight on and filled up with zeros. Columns
 * are written in their order.
 */
final class RowBytes {
  private static final long BASE = Platform.BYTE_ARRAY_OFFSET;

  /** A struct of two ints: null bits and two columns. */
  private static final int SPAN_BYTES = 3 * Long.BYTES;

  private final int fixed;
  private byte[] bytes = new byte[1 << 12];
  private int size;

  /**
   * @param columns at most 64
   */
  RowBytes(int columns) {
    this.fixed = (1 + columns) * Long.BYTES;
  }

  void start() {
    size = fixed;
    Platform.putLong(bytes, BASE, 0);
  }

  byte[] array() {
    return bytes;
  }

  /** Bytes in use. */
  int size() {
    return size;
  }

  void number(int column, int value) {
    putInt(slot(column), value);
  }

  void string(int column, byte[] from, int begin, int length) {
    int padded = roundUp(length);
    require(padded);
    if (padded > 0) {
      Platform.putLong(bytes, BASE + size + padded - Long.BYTES, 0);
    }
    System.arraycopy(from, begin, bytes, size, length);
    close(column, size, length);
    size += padded;
  }

  /** An array of strings. */
  void words(int column, SegmentedArticle article, int first, int count, Words words) {
    int begin = size;
    int slots = size + arrayHeader(count);
    int room = slots - begin + count * Long.BYTES;
    for (int i = first; i < first + count; i++) {
      room += words.room(article.type(i));
    }
    require(room);
    putHeader(begin, count);
    int at = slots + count * Long.BYTES;
    for (int i = 0; i < count; i++) {
      int word = article.type(first + i);
      long place = ((long) (at - begin) << 32) | words.bytes(word);
      Platform.putLong(bytes, BASE + slots + (long) i * Long.BYTES, place);
      at = words.write(word, bytes, at);
    }
    size = at;
    close(column, begin, size - begin);
  }

  /** An array of ints. */
  void numbers(int column, int[] from, int first, int count) {
    int begin = size;
    int slots = size + arrayHeader(count);
    int end = slots + roundUp(count * Integer.BYTES);
    require(end - begin);
    putHeader(begin, count);
    if (end > slots) {
      Platform.putLong(bytes, BASE + end - Long.BYTES, 0);
    }
    long length = (long) count * Integer.BYTES;
    Platform.copyMemory(from, Platform.INT_ARRAY_OFFSET + 4L * first, bytes, BASE + slots, length);
    size = end;
    close(column, begin, size - begin);
  }

  /** An array of structs of two ints. */
  void spans(int column, Spans spans, int first, int last) {
    int count = last - first;
    int begin = size;
    int slots = size + arrayHeader(count);
    int at = slots + count * Long.BYTES;
    require(at - begin + count * SPAN_BYTES);
    putHeader(begin, count);
    for (int i = 0; i < count; i++) {
      long place = ((long) (at - begin) << 32) | SPAN_BYTES;
      Platform.putLong(bytes, BASE + slots + (long) i * Long.BYTES, place);
      Platform.putLong(bytes, BASE + at, 0);
      putInt(BASE + at + Long.BYTES, spans.begin(first + i));
      putInt(BASE + at + 2 * Long.BYTES, spans.end(first + i));
      at += SPAN_BYTES;
    }
    size = at;
    close(column, begin, size - begin);
  }

  /** Bytes of the number of elements and of their null bits. */
  private static int arrayHeader(int count) {
    return Long.BYTES + (count + 63) / 64 * Long.BYTES;
  }

  private void putHeader(int begin, int count) {
    Platform.putLong(bytes, BASE + begin, count);
    for (int at = Long.BYTES; at < arrayHeader(count); at += Long.BYTES) {
      Platform.putLong(bytes, BASE + begin + at, 0);
    }
  }

  /** An int in a slot of a long. */
  private void putInt(long at, int value) {
    Platform.putLong(bytes, at, 0);
    Platform.putInt(bytes, at, value);
  }

  private void close(int column, int begin, int length) {
    Platform.putLong(bytes, slot(column), ((long) begin << 32) | length);
  }

  private static long slot(int column) {
    return BASE + (1L + column) * Long.BYTES;
  }

  private static int roundUp(int length) {
    return (length + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
  }

  private void require(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
