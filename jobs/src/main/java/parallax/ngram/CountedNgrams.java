package parallax.ngram;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import parallax.stats.Dispersion;
import parallax.window.NgramSink;
import parallax.window.OutletCells;

/**
 * The n-grams of one partition that occur often enough, as ids, each with a cell for every outlet
 * that has it. Arrays of numbers, because there are too many for objects.
 */
final class CountedNgrams implements NgramSink, Serializable {
  private static final long serialVersionUID = 1;

  private final OutletSizes outlets;
  private int ngrams;
  private byte[] sizes = new byte[1 << 10];
  private int[] firstIds = new int[1 << 10];
  private int[] ids = new int[1 << 12];
  private int usedIds;
  private int[] cellEnds = new int[1 << 10];
  private int cells;
  private int[] cellOutlets = new int[1 << 12];
  private long[] counts = new long[1 << 12];
  private int[] articles = new int[1 << 12];
  private double[] topShares = new double[1 << 12];
  private double[] dps = new double[1 << 12];
  private final BitSet extended = new BitSet();

  /** None yet. */
  CountedNgrams(OutletSizes outlets) {
    this.outlets = outlets;
  }

  @Override
  public void ngram(int[] windowIds, int size, OutletCells found) {
    makeRoom(size, found.size());
    sizes[ngrams] = (byte) size;
    firstIds[ngrams] = usedIds;
    System.arraycopy(windowIds, 0, ids, usedIds, size);
    usedIds += size;
    for (int i = 0; i < found.size(); i++) {
      addCell(found, i);
    }
    cellEnds[ngrams] = cells;
    ngrams++;
  }

  private void addCell(OutletCells found, int i) {
    int outlet = found.outlet(i);
    long n = found.n(i);
    cellOutlets[cells] = outlet;
    counts[cells] = n;
    articles[cells] = found.articles(i);
    topShares[cells] = (double) found.top(i) / n;
    double dp = Dispersion.fromDeviation(found.deviation(i), n, outlets.tokens(outlet));
    dps[cells] = Dispersion.normalised(dp, outlets.smallestArticle(outlet), outlets.tokens(outlet));
    if (found.extended(i)) {
      extended.set(cells);
    }
    cells++;
  }

  private void makeRoom(int size, int moreCells) {
    if (ngrams == sizes.length) {
      sizes = Arrays.copyOf(sizes, 2 * ngrams);
      firstIds = Arrays.copyOf(firstIds, 2 * ngrams);
      cellEnds = Arrays.copyOf(cellEnds, 2 * ngrams);
    }
    if (usedIds + size > ids.length) {
      ids = Arrays.copyOf(ids, 2 * ids.length);
    }
    if (cells + moreCells > counts.length) {
      int room = Math.max(2 * counts.length, cells + moreCells);
      cellOutlets = Arrays.copyOf(cellOutlets, room);
      counts = Arrays.copyOf(counts, room);
      articles = Arrays.copyOf(articles, room);
      topShares = Arrays.copyOf(topShares, room);
      dps = Arrays.copyOf(dps, room);
    }
  }

  /** Gives back the room that was not needed. */
  CountedNgrams trimmed() {
    sizes = Arrays.copyOf(sizes, ngrams);
    firstIds = Arrays.copyOf(firstIds, ngrams);
    ids = Arrays.copyOf(ids, usedIds);
    cellEnds = Arrays.copyOf(cellEnds, ngrams);
    cellOutlets = Arrays.copyOf(cellOutlets, cells);
    counts = Arrays.copyOf(counts, cells);
    articles = Arrays.copyOf(articles, cells);
    topShares = Arrays.copyOf(topShares, cells);
    dps = Arrays.copyOf(dps, cells);
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

  /** The outlets' numbers ascend in an n-gram's cells. */
  int outlet(int cell) {
    return cellOutlets[cell];
  }

  long n(int cell) {
    return counts[cell];
  }

  int articles(int cell) {
    return articles[cell];
  }

  double topShare(int cell) {
    return topShares[cell];
  }

  /** NaN where the outlet has one article only. */
  double dpNorm(int cell) {
    return dps[cell];
  }

  /** The cells whose n-gram is the beginning of a longer one that occurs as often; a copy. */
  BitSet extended() {
    return (BitSet) extended.clone();
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
