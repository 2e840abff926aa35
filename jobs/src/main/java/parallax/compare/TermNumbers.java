package parallax.compare;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.array.ByteArrayMethods;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A number for each of many strings, in a few arrays: quick to send to every executor, and looked
 * up without making an object.
 */
final class TermNumbers implements Serializable {
  private static final long serialVersionUID = 1;

  /** What {@link #get} answers for a string that has no number. */
  static final long NONE = -1;

  private final byte[] bytes;

  /** Where each string ends in the bytes; the next one begins there. */
  private final int[] ends;

  private final long[] numbers;

  /** Open addressing; a string's index + 1, 0 where there is none. */
  private final int[] slots;

  private TermNumbers(byte[] bytes, int[] ends, long[] numbers, int[] slots) {
    this.bytes = bytes;
    this.ends = ends;
    this.numbers = numbers;
    this.slots = slots;
  }

  /**
   * The numbers of a map, all at least 0.
   *
   * @throws IllegalArgumentException for more than 2 GB of strings
   */
  static TermNumbers of(Map<String, Long> map) {
    byte[] bytes = new byte[16 * map.size()];
    int[] ends = new int[map.size()];
    long[] numbers = new long[map.size()];
    int index = 0;
    int end = 0;
    for (Map.Entry<String, Long> entry : map.entrySet()) {
      byte[] term = entry.getKey().getBytes(StandardCharsets.UTF_8);
      if (end > Integer.MAX_VALUE - 16 - term.length) {
        throw new IllegalArgumentException("strings of more than 2 GB");
      }
      if (end + term.length > bytes.length) {
        bytes =
            Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16, 2L * end + term.length));
      }
      System.arraycopy(term, 0, bytes, end, term.length);
      end += term.length;
      ends[index] = end;
      numbers[index++] = entry.getValue();
    }
    int[] slots = new int[Integer.highestOneBit(Math.max(1, map.size())) * 4];
    TermNumbers all = new TermNumbers(Arrays.copyOf(bytes, end), ends, numbers, slots);
    for (int i = 0; i < ends.length; i++) {
      slots[all.slot(UTF8String.fromBytes(all.bytes, all.begin(i), ends[i] - all.begin(i)))] =
          i + 1;
    }
    return all;
  }

  /** The number of a string, {@link #NONE} if it has none. */
  long get(UTF8String term) {
    int index = slots[slot(term)] - 1;
    return index < 0 ? NONE : numbers[index];
  }

  /** Where the string is, or would be put. */
  private int slot(UTF8String term) {
    int mask = slots.length - 1;
    int slot = term.hashCode() & mask;
    while (slots[slot] != 0 && !holds(slots[slot] - 1, term)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean holds(int index, UTF8String term) {
    int begin = begin(index);
    return ends[index] - begin == term.numBytes()
        && ByteArrayMethods.arrayEquals(
            bytes,
            Platform.BYTE_ARRAY_OFFSET + begin,
            term.getBaseObject(),
            term.getBaseOffset(),
            term.numBytes());
  }

  private int begin(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }
}
