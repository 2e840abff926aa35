package parallax.parquet;

import java.util.Arrays;

/** Numbers in the order in which they came first: an open-addressing table. */
final class NumberDictionary {
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private static final int FIRST_SLOTS = 1 << 10;

  private long[] values = new long[FIRST_SLOTS / 2];
  private int size;

  /** Numbers from 1 on; 0 is an empty slot. */
  private int[] slots = new int[FIRST_SLOTS];

  /** The number of a value, from 0 on. */
  int number(long value) {
    int slot = slot(value);
    int found = slots[slot];
    while (found != 0) {
      if (values[found - 1] == value) {
        return found - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
      found = slots[slot];
    }
    if (size == values.length) {
      grow();
      return number(value);
    }
    values[size++] = value;
    slots[slot] = size;
    return size - 1;
  }

  private int slot(long value) {
    return (int) ((value * GOLDEN) >>> (Long.SIZE - Integer.numberOfTrailingZeros(slots.length)));
  }

  private void grow() {
    values = Arrays.copyOf(values, 2 * size);
    slots = new int[2 * slots.length];
    for (int i = 0; i < size; i++) {
      int slot = slot(values[i]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
  }

  int size() {
    return size;
  }

  long[] values() {
    return values;
  }

  void clear() {
    if (size > 0) {
      Arrays.fill(slots, 0);
      size = 0;
    }
  }
}
