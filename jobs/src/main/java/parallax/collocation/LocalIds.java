package parallax.collocation;

/**
 * Numbers the types that a stretch of tokens has, from 1, in the order of their ids: so that the
 * numbers need few bits and sort as the ids do.
 */
final class LocalIds {
  private final long[] present;
  private final int[] before;
  private final int[] ids;

  /**
   * The types of the tokens in [begin, end); an id of 0 is no type.
   *
   * @param tokens ids
   */
  LocalIds(int[] tokens, int begin, int end) {
    int most = 0;
    for (int i = begin; i < end; i++) {
      most = Math.max(most, tokens[i]);
    }
    present = new long[(most >> 6) + 1];
    for (int i = begin; i < end; i++) {
      present[tokens[i] >> 6] |= 1L << tokens[i];
    }
    present[0] &= ~1L;
    before = new int[present.length];
    int size = 0;
    for (int word = 0; word < present.length; word++) {
      before[word] = size;
      size += Long.bitCount(present[word]);
    }
    ids = new int[size + 1];
    int number = 0;
    for (int word = 0; word < present.length; word++) {
      for (long rest = present[word]; rest != 0; rest &= rest - 1) {
        ids[++number] = (word << 6) + Long.numberOfTrailingZeros(rest);
      }
    }
  }

  /** How many types there are: the largest number. */
  int size() {
    return ids.length - 1;
  }

  /** The number of an id that is among the tokens; 0 for 0. */
  int number(int id) {
    if (id == 0) {
      return 0;
    }
    long lower = present[id >> 6] & ((1L << id) - 1);
    return before[id >> 6] + Long.bitCount(lower) + 1;
  }

  int id(int number) {
    return ids[number];
  }
}
