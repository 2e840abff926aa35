package parallax.window;

import java.util.Arrays;

/**
 * Sorts places of a text by the ids that follow, compared number by number; a window that ends
 * comes before those that go on, and equal windows stay in their order.
 *
 * <p>The first ids that fit in a long are sorted by radix. Places that agree in them are few and
 * mostly two or three: those are compared id by id, larger groups are sorted by the next ids packed
 * with their index. Each level takes n log n, however often a word is repeated, and there are no
 * more levels than ids.
 */
final class WindowSort {
  /** Below this, comparing id by id costs less than packing. */
  private static final int FEW = 16;

  /** Below this, a radix pass over all digits costs more than a sort by comparison. */
  private static final int MANY = 2_048;

  private final int[] ids;
  private final int maxSize;
  private final int idBits;
  private final RadixSort radix = new RadixSort();

  WindowSort(SpacedText text, int maxSize) {
    this.ids = text.ids;
    this.maxSize = maxSize;
    this.idBits = text.idBits();
  }

  /** Sorts the places in [from, to), which are ascending. */
  void sort(int[] places, int from, int to) {
    if (to - from < MANY) {
      refine(places, from, to, 0);
      return;
    }
    int size = to - from;
    int packed = Math.min(Long.SIZE / idBits, maxSize);
    radix.reserve(size);
    for (int i = 0; i < size; i++) {
      radix.put(i, key(places[from + i], packed), places[from + i]);
    }
    radix.sort(size, packed * idBits);
    System.arraycopy(radix.values(), 0, places, from, size);
    refineEqual(radix.keys(), size, 0, places, from, packed);
  }

  /** Sorts places that agree in their first {@code depth} ids. */
  private void refine(int[] places, int from, int to, int depth) {
    if (to - from < FEW) {
      insert(places, from, to, depth);
      return;
    }
    int size = to - from;
    int indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    int packed = Math.min((Long.SIZE - 1 - indexBits) / idBits, maxSize - depth);
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = (key(places[from + i] + depth, packed) << indexBits) | i;
    }
    Arrays.sort(keys);
    int[] old = Arrays.copyOfRange(places, from, to);
    for (int i = 0; i < size; i++) {
      places[from + i] = old[(int) (keys[i] & ((1L << indexBits) - 1))];
    }
    refineEqual(keys, size, indexBits, places, from, depth + packed);
  }

  /** Sorts what has the same key on by the ids after it. */
  private void refineEqual(
      long[] keys, int size, int indexBits, int[] places, int from, int depth) {
    if (depth >= maxSize) {
      return;
    }
    long lastId = (1L << idBits) - 1;
    for (int begin = 0, end = 1; begin < size; begin = end++) {
      long key = keys[begin] >>> indexBits;
      while (end < size && keys[end] >>> indexBits == key) {
        end++;
      }
      if (end - begin > 1 && (key & lastId) != 0) {
        refine(places, from + begin, from + end, depth);
      }
    }
  }

  /** The next {@code packed} ids, the first highest; zeros where the window has ended. */
  private long key(int place, int packed) {
    long key = 0;
    for (int i = 0; i < packed; i++) {
      int id = ids[place + i];
      if (id == 0) {
        return key << ((packed - i) * idBits);
      }
      key = (key << idBits) | id;
    }
    return key;
  }

  private void insert(int[] places, int from, int to, int depth) {
    for (int i = from + 1; i < to; i++) {
      int place = places[i];
      int at = i;
      while (at > from && follows(places[at - 1], place, depth)) {
        places[at] = places[at - 1];
        at--;
      }
      places[at] = place;
    }
  }

  private boolean follows(int one, int other, int depth) {
    for (int i = depth; i < maxSize; i++) {
      int id = ids[one + i];
      int otherId = ids[other + i];
      if (id != otherId) {
        return id > otherId;
      }
      if (id == 0) {
        return false;
      }
    }
    return false;
  }
}
