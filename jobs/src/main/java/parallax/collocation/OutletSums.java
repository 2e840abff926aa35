package parallax.collocation;

import java.util.Arrays;

/** Sums for each outlet of several things, empty again at little cost. */
final class OutletSums {
  private final long[][] sums;
  private final int[] present;
  private int size;
  private final boolean[] isPresent;

  /**
   * Empty sums.
   *
   * @param things how many things are summed up
   */
  OutletSums(int things, int outlets) {
    sums = new long[things][outlets];
    present = new int[outlets];
    isPresent = new boolean[outlets];
  }

  void add(int thing, int outlet, long n) {
    if (!isPresent[outlet]) {
      isPresent[outlet] = true;
      present[size++] = outlet;
    }
    sums[thing][outlet] += n;
  }

  long of(int thing, int outlet) {
    return sums[thing][outlet];
  }

  long total(int thing) {
    long total = 0;
    for (int i = 0; i < size; i++) {
      total += sums[thing][present[i]];
    }
    return total;
  }

  /** Outlets that something was added for, ascending after {@link #sort}. */
  int outlets() {
    return size;
  }

  int outlet(int place) {
    return present[place];
  }

  void sort() {
    Arrays.sort(present, 0, size);
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      isPresent[present[i]] = false;
      for (long[] ofThing : sums) {
        ofThing[present[i]] = 0;
      }
    }
    size = 0;
  }
}
