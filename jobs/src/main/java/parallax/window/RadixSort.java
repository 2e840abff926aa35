package parallax.window;

import java.util.Arrays;

/** Sorts pairs of a key and a value by key, least significant digit first; stable. */
final class RadixSort {
  /** 2,048 counters stay in the first cache. */
  private static final int DIGIT_BITS = 11;

  private static final int DIGITS = 1 << DIGIT_BITS;

  private final int[] next = new int[DIGITS];
  private long[] keys = new long[0];
  private int[] values = new int[0];
  private long[] otherKeys = new long[0];
  private int[] otherValues = new int[0];

  /** Makes room for {@code size} pairs; what was there is gone. */
  void reserve(int size) {
    if (keys.length < size) {
      keys = new long[size];
      values = new int[size];
      otherKeys = new long[size];
      otherValues = new int[size];
    }
  }

  void put(int index, long key, int value) {
    keys[index] = key;
    values[index] = value;
  }

  /** The keys; another array after a sort. */
  long[] keys() {
    return keys;
  }

  /** The values; another array after a sort. */
  int[] values() {
    return values;
  }

  /** Sorts the first {@code size} pairs by the lowest {@code bits} of their keys. */
  void sort(int size, int bits) {
    for (int shift = 0; shift < bits; shift += DIGIT_BITS) {
      if (count(size, shift)) {
        move(size, shift);
      }
    }
  }

  /** Where each digit's pairs go; false where all have the same digit. */
  private boolean count(int size, int shift) {
    Arrays.fill(next, 0);
    for (int i = 0; i < size; i++) {
      next[digit(keys[i], shift)]++;
    }
    if (size == 0 || next[digit(keys[0], shift)] == size) {
      return false;
    }
    int sum = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      int count = next[digit];
      next[digit] = sum;
      sum += count;
    }
    return true;
  }

  private void move(int size, int shift) {
    for (int i = 0; i < size; i++) {
      int to = next[digit(keys[i], shift)]++;
      otherKeys[to] = keys[i];
      otherValues[to] = values[i];
    }
    long[] sortedKeys = otherKeys;
    otherKeys = keys;
    keys = sortedKeys;
    int[] sortedValues = otherValues;
    otherValues = values;
    values = sortedValues;
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (DIGITS - 1);
  }
}
