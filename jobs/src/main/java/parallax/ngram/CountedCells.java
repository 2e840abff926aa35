package parallax.ngram;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import parallax.stats.Dispersion;
import parallax.window.OutletCells;

/**
 * What {@link CountedNgrams} knows of each outlet that has an n-gram: a cell, with the counts there
 * and how they are spread over the outlet's articles.
 */
final class CountedCells implements Serializable {
  private static final long serialVersionUID = 1;

  private final OutletSizes outlets;
  private int cells;
  private int[] cellOutlets = new int[1 << 12];
  private long[] counts = new long[1 << 12];
  private int[] articles = new int[1 << 12];
  private double[] topShares = new double[1 << 12];
  private double[] dps = new double[1 << 12];
  private final BitSet extended = new BitSet();

  /** None yet. */
  CountedCells(OutletSizes outlets) {
    this.outlets = outlets;
  }

  /** Adds the cells of an n-gram. */
  void add(OutletCells found) {
    if (cells + found.size() > counts.length) {
      setRoom(Math.max(2 * counts.length, cells + found.size()));
    }
    for (int i = 0; i < found.size(); i++) {
      add(found, i);
    }
  }

  private void add(OutletCells found, int i) {
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

  private void setRoom(int room) {
    cellOutlets = Arrays.copyOf(cellOutlets, room);
    counts = Arrays.copyOf(counts, room);
    articles = Arrays.copyOf(articles, room);
    topShares = Arrays.copyOf(topShares, room);
    dps = Arrays.copyOf(dps, room);
  }

  /** Gives back the room that was not needed. */
  void trim() {
    setRoom(cells);
  }

  /** How many cells. */
  int size() {
    return cells;
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
}
