package parallax.collocation;

/** Sorts numbers digit by digit, the lowest first. */
final class RadixSort {
  private static final int DIGIT = 11;
  private static final int VALUES = 1 << DIGIT;

  private RadixSort() {}

  /**
   * The first {@code size} keys, ascending, in one of the two arrays.
   *
   * @param keys not negative, of at most {@code bits} bits
   * @param room as long as {@code keys}; overwritten
   */
  static long[] sort(long[] keys, long[] room, int size, int bits) {
    int digits = (bits + DIGIT - 1) / DIGIT;
    int[][] counts = counts(keys, size, digits);
    long[] from = keys;
    long[] to = room;
    for (int digit = 0; digit < digits; digit++) {
      int[] places = counts[digit];
      if (size > 0 && places[value(from[0], digit)] == size) {
        continue;
      }
      int next = 0;
      for (int value = 0; value < VALUES; value++) {
        int count = places[value];
        places[value] = next;
        next += count;
      }
      for (int i = 0; i < size; i++) {
        to[places[value(from[i], digit)]++] = from[i];
      }
      long[] sorted = to;
      to = from;
      from = sorted;
    }
    return from;
  }

  private static int[][] counts(long[] keys, int size, int digits) {
    int[][] counts = new int[digits][VALUES];
    for (int i = 0; i < size; i++) {
      for (int digit = 0; digit < digits; digit++) {
        counts[digit][value(keys[i], digit)]++;
      }
    }
    return counts;
  }

  private static int value(long key, int digit) {
    return (int) (key >>> (digit * DIGIT)) & (VALUES - 1);
  }
}
