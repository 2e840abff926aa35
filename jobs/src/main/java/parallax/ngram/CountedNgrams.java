package parallax.ngram;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import parallax.window.NgramSink;
import parallax.window.OutletCells;

/**
 * The n-grams of one partition that occur often enough, as ids, each with {@link CountedCells a
 * cell} for every outlet that has it. Arrays of numbers, because there are too many for objects.
 */
final class CountedNgrams implements NgramSink, Serializable {
  private static final long serialVersionUID = 1;

  private final CountedCells cells;
  private int ngrams;
  private byte[] sizes = new byte[1 << 10];
  private int[] firstIds = new int[1 << 10];
  private int[] ids = new int[1 << 12];
  private int usedIds;
  private int[] cellEnds = new int[1 << 10];

  /** None yet. */
  CountedNgrams(OutletSizes outlets) {
    this.cells = new CountedCells(outlets);
  }

  @Override
  public void ngram(int[] windowIds, int size, OutletCells found) {
    makeRoom(size);
    sizes[ngrams] = (byte) size;
    firstIds[ngrams] = usedIds;
    System.arraycopy(windowIds, 0, ids, usedIds, size);
    usedIds += size;
    cells.add(found);
    cellEnds[ngrams] = cells.size();
    ngrams++;
  }

  private void makeRoom(int size) {
    if (ngrams == sizes.length) {
      sizes = Arrays.copyOf(sizes, 2 * ngrams);
      firstIds = Arrays.copyOf(firstIds, 2 * ngrams);
      cellEnds = Arrays.copyOf(cellEnds, 2 * ngrams);
    }
    if (usedIds + size > ids.length) {
      ids = Arrays.copyOf(ids, 2 * ids.length);
    }
  }

  /** Gives back the room that was not needed. */
  CountedNgrams trimmed() {
    sizes = Arrays.copyOf(sizes, ngrams);
    firstIds = Arrays.copyOf(firstIds, ngrams);
    ids = Arrays.copyOf(ids, usedIds);
    cellEnds = Arrays.copyOf(cellEnds, ngrams);
    cells.trim();
    return this;
  }

  /** How many n-grams. */
  int size() {
    return ngrams;
  }

  /** Tokens of an n-gram. */
  int size(int ngram) {
    return sizes[ngram];
  }

  /** An id of an n-gram. */
  int id(int ngram, int place) {
    return ids[firstIds[ngram] + place];
  }

  /** The first of an n-gram's cells. */
  int firstCell(int ngram) {
    return ngram == 0 ? 0 : cellEnds[ngram - 1];
  }

  /** The cell after an n-gram's last. */
  int endCell(int ngram) {
    return cellEnds[ngram];
  }

  /** The cells of all n-grams. */
  CountedCells cells() {
    return cells;
  }

  /** Different n-grams of each size; index 0 is for size 1. */
  long[] types() {
    long[] types = new long[Sizes.MOST];
    for (int i = 0; i < ngrams; i++) {
      types[sizes[i] - 1]++;
    }
    return types;
  }

  /** Every id once. */
  int[] neededIds() {
    BitSet needed = new BitSet();
    for (int i = 0; i < usedIds; i++) {
      needed.set(ids[i]);
    }
    return needed.stream().toArray();
  }
}
