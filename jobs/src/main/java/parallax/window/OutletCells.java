package parallax.window;

import java.math.BigInteger;
import java.util.Arrays;

/** One n-gram's counts in each outlet that has it, by the outlets' numbers, ascending. */
public final class OutletCells {
  private final long[] outletTokens;
  private final int[] outlets;
  private int size;
  private long total;

  // By the outlet's number; zeros between n-grams.
  private final long[] counts;
  private final int[] articles;
  private final int[] tops;
  private final long[] overCounts;
  private final long[] overTokens;
  private final long[] extensions;

  OutletCells(long[] outletTokens) {
    this.outletTokens = outletTokens;
    int most = outletTokens.length;
    outlets = new int[most];
    counts = new long[most];
    articles = new int[most];
    tops = new int[most];
    overCounts = new long[most];
    overTokens = new long[most];
    extensions = new long[most];
  }

  /** How many outlets have the n-gram. */
  public int size() {
    return size;
  }

  /** Occurrences in all outlets. */
  public long total() {
    return total;
  }

  /** Number of an outlet. */
  public int outlet(int index) {
    return outlets[index];
  }

  /** Occurrences in the outlet: at least 1. */
  public long n(int index) {
    return counts[outlets[index]];
  }

  /** Articles of the outlet that have the n-gram. */
  public int articles(int index) {
    return articles[outlets[index]];
  }

  /** Most occurrences in one article of the outlet. */
  public int top(int index) {
    return tops[outlets[index]];
  }

  /**
   * How unevenly the n-gram is spread over the outlet's articles: Σ |v · T − L · n| over all of
   * them, with v occurrences among L counted tokens in the article, n among T in the outlet. The
   * sum is exact, in whole numbers, and rounded once; {@code Dispersion.fromDeviation} takes it.
   */
  public double deviation(int index) {
    int outlet = outlets[index];
    // Σ (v · T − L · n) is 0, so what is over in some articles is missing in the others.
    return 2
        * difference(outletTokens[outlet], overCounts[outlet], counts[outlet], overTokens[outlet]);
  }

  /**
   * Whether an n-gram of one id more that begins with this one, and is given to the sink, too, has
   * as many occurrences in the outlet. Always false for a single id, because what begins with it is
   * in other partitions.
   */
  public boolean extended(int index) {
    int outlet = outlets[index];
    return extensions[outlet] == counts[outlet];
  }

  private static double difference(long a, long b, long c, long d) {
    if ((a | b | c | d) <= Integer.MAX_VALUE) {
      return a * b - c * d;
    }
    return BigInteger.valueOf(a)
        .multiply(BigInteger.valueOf(b))
        .subtract(BigInteger.valueOf(c).multiply(BigInteger.valueOf(d)))
        .doubleValue();
  }

  /** Forgets the n-gram. */
  void clear() {
    for (int i = 0; i < size; i++) {
      int outlet = outlets[i];
      counts[outlet] = 0;
      articles[outlet] = 0;
      tops[outlet] = 0;
      overCounts[outlet] = 0;
      overTokens[outlet] = 0;
      extensions[outlet] = 0;
    }
    size = 0;
    total = 0;
  }

  /** Adds an article that has the n-gram {@code count} times. */
  void add(int outlet, int count) {
    if (counts[outlet] == 0) {
      outlets[size++] = outlet;
    }
    counts[outlet] += count;
    articles[outlet]++;
    tops[outlet] = Math.max(tops[outlet], count);
    total += count;
  }

  /** Compares an article with its outlet, once all articles are added. */
  void compare(int outlet, int count, int articleTokens) {
    if (exceeds(count, outletTokens[outlet], articleTokens, counts[outlet])) {
      overCounts[outlet] += count;
      overTokens[outlet] += articleTokens;
    }
  }

  /** Whether a · b &gt; c · d, all of them at least 0. */
  private static boolean exceeds(long a, long b, long c, long d) {
    long high = Math.multiplyHigh(a, b);
    long otherHigh = Math.multiplyHigh(c, d);
    return high != otherHigh ? high > otherHigh : Long.compareUnsigned(a * b, c * d) > 0;
  }

  /** Brings the outlets into their order and tells of the n-grams that begin with this one. */
  void finish(long[] extended) {
    Arrays.sort(outlets, 0, size);
    for (int i = 0; i < size; i++) {
      extensions[outlets[i]] = extended[outlets[i]];
    }
  }
}
