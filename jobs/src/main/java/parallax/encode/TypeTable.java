package parallax.encode;

import java.util.Arrays;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.array.ByteArrayMethods;
import org.apache.spark.unsafe.types.UTF8String;

/** Numbers types in the order in which they are first met, and counts them. */
final class TypeTable {
  /** Open addressing; the hash and, in the lower half, the number + 1; 0 where there is none. */
  private long[] slots = new long[1 << 16];

  private int[] ends = new int[1 << 14];
  private long[] counts = new long[1 << 14];
  private byte[] bytes = new byte[1 << 17];
  private int size;

  /** The number of the type, from 0; it now occurs {@code n} times more. */
  int add(UTF8String type, long n) {
    int hash = TypeHash.of(type);
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      int number = (int) slots[slot] - 1;
      if (slots[slot] >> Integer.SIZE == hash && isAt(number, type)) {
        counts[number] += n;
        return number;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = (long) hash << Integer.SIZE | size + 1;
    return append(type, n);
  }

  private boolean isAt(int number, UTF8String type) {
    int begin = begin(number);
    int length = ends[number] - begin;
    return length == type.numBytes()
        && ByteArrayMethods.arrayEquals(
            bytes,
            Platform.BYTE_ARRAY_OFFSET + begin,
            type.getBaseObject(),
            type.getBaseOffset(),
            length);
  }

  private int append(UTF8String type, long n) {
    int number = size;
    if (number == ends.length) {
      ends = Arrays.copyOf(ends, 2 * number);
      counts = Arrays.copyOf(counts, 2 * number);
    }
    int begin = begin(number);
    int length = type.numBytes();
    if (begin + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, begin + length));
    }
    type.writeToMemory(bytes, Platform.BYTE_ARRAY_OFFSET + begin);
    ends[number] = begin + length;
    counts[number] = n;
    size++;
    if (2 * size > slots.length) {
      grow();
    }
    return number;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[4 * old.length];
    int mask = slots.length - 1;
    for (long entry : old) {
      if (entry != 0) {
        int slot = (int) (entry >> Integer.SIZE) & mask;
        while (slots[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = entry;
      }
    }
  }

  private int begin(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  int size() {
    return size;
  }

  long count(int number) {
    return counts[number];
  }

  /** The type as it was added; a view of the table's own bytes. */
  UTF8String type(int number) {
    int begin = begin(number);
    return UTF8String.fromBytes(bytes, begin, ends[number] - begin);
  }

  /**
   * The types of a stretch of text.
   *
   * @throws ArithmeticException if one occurs more often than an int can say
   */
  TypeCounts finish() {
    int used = size == 0 ? 0 : ends[size - 1];
    int[] small = new int[size];
    for (int i = 0; i < size; i++) {
      small[i] = Math.toIntExact(counts[i]);
    }
    return new TypeCounts(Arrays.copyOf(bytes, used), Arrays.copyOf(ends, size), small);
  }
}
