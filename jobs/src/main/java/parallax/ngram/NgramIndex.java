package parallax.ngram;

/** Finds n-grams of a partition by their ids. */
final class NgramIndex {
  private final CountedNgrams counted;
  private final int[] slots;

  NgramIndex(CountedNgrams counted) {
    this.counted = counted;
    this.slots = new int[Integer.highestOneBit(Math.max(counted.size(), 4)) << 2];
    int[] ids = new int[Sizes.MOST];
    for (int ngram = 0; ngram < counted.size(); ngram++) {
      int size = counted.size(ngram);
      for (int i = 0; i < size; i++) {
        ids[i] = counted.id(ngram, i);
      }
      int slot = hash(ids, 0, size);
      while (slots[slot] != 0) {
        slot = next(slot);
      }
      slots[slot] = ngram + 1;
    }
  }

  /**
   * The n-gram of {@code size} ids that begin at {@code from}.
   *
   * @throws IllegalStateException if it is not here
   */
  int find(int[] ids, int from, int size) {
    for (int slot = hash(ids, from, size); slots[slot] != 0; slot = next(slot)) {
      int ngram = slots[slot] - 1;
      if (counted.size(ngram) == size && same(ngram, ids, from, size)) {
        return ngram;
      }
    }
    throw new IllegalStateException(
        "An n-gram is counted that a longer one contains, but is missing");
  }

  private boolean same(int ngram, int[] ids, int from, int size) {
    for (int i = 0; i < size; i++) {
      if (counted.id(ngram, i) != ids[from + i]) {
        return false;
      }
    }
    return true;
  }

  private int hash(int[] ids, int from, int size) {
    long hash = size;
    for (int i = from; i < from + size; i++) {
      hash = (hash ^ ids[i]) * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> 29;
    }
    return (int) hash & (slots.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
