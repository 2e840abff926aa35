package parallax.stats;

/**
 * The statistic of one term and label in {@link ArticlePermutations}, and how many replicates
 * reached it.
 */
final class TermExcess {
  private final ArticleOccurrences term;
  private final int digits;
  private final long allLengths;
  private final boolean exact;
  private final long observed;
  private final double observedRoughly;
  private final long[] inLabel = new long[ArticleShuffle.LANES];
  private int extremes;

  /**
   * The excess as it is.
   *
   * @param inLabel occurrences in the articles that have the label
   * @param labelLength tokens of the articles that have the label
   * @param allLengths tokens of all articles
   */
  TermExcess(ArticleOccurrences term, long inLabel, long labelLength, long allLengths) {
    this.term = term;
    this.digits = Long.SIZE - Long.numberOfLeadingZeros(term.total());
    this.allLengths = allLengths;
    this.exact = Math.multiplyHigh(term.total(), allLengths) == 0 && term.total() * allLengths >= 0;
    this.observed = Math.abs(inLabel * allLengths - term.total() * labelLength);
    this.observedRoughly = roughly(inLabel, labelLength);
  }

  void reset() {
    extremes = 0;
  }

  int extremes() {
    return extremes;
  }

  /**
   * Counts the replicates of a block whose excess is at least as far from 0.
   *
   * @param members for each article the lanes in which it has the label
   * @param labelLengths tokens of the articles that have the label, in each lane
   */
  void count(LaneSums sums, long[] members, long[] labelLengths, int lanes) {
    sums.clear();
    for (int digit = 0; digit < term.digits(); digit++) {
      sums.add(digit, term.articles(digit), members);
    }
    sums.read(inLabel, digits);
    extremes += exact ? reached(labelLengths, lanes) : reachedRoughly(labelLengths, lanes);
  }

  private int reached(long[] labelLengths, int lanes) {
    long total = term.total();
    int reached = 0;
    for (int lane = 0; lane < lanes; lane++) {
      long excess = Math.abs(inLabel[lane] * allLengths - total * labelLengths[lane]);
      reached += excess >= observed ? 1 : 0;
    }
    return reached;
  }

  private int reachedRoughly(long[] labelLengths, int lanes) {
    int reached = 0;
    for (int lane = 0; lane < lanes; lane++) {
      reached += roughly(inLabel[lane], labelLengths[lane]) >= observedRoughly ? 1 : 0;
    }
    return reached;
  }

  private double roughly(long inLabel, long labelLength) {
    return Math.abs((double) inLabel * allLengths - (double) term.total() * labelLength);
  }
}
