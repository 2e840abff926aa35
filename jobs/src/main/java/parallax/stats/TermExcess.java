package parallax.stats;

import org.jspecify.annotations.Nullable;

/**
 * The statistic of one term and label in {@link ArticlePermutations}, and how many replicates
 * reached it.
 */
final class TermExcess {
  private final ArticleOccurrences term;
  private final @Nullable ArticleOccurrences ownLengths;
  private final long allLengths;
  private final boolean exact;
  private final long observed;
  private final double observedRoughly;
  private final long[] inLabel = new long[ArticleShuffle.LANES];
  private final long[] ownInLabel;
  private int extremes;

  /**
   * The excess as it is.
   *
   * @param ownLengths of the articles, where they are others than {@link #count} is given sums of
   * @param inLabel occurrences in the articles that have the label
   * @param labelLength length of the articles that have the label
   * @param allLengths length of all articles
   */
  TermExcess(
      ArticleOccurrences term,
      @Nullable ArticleOccurrences ownLengths,
      long inLabel,
      long labelLength,
      long allLengths) {
    this.term = term;
    this.ownLengths = ownLengths;
    this.ownInLabel = new long[ownLengths == null ? 0 : ArticleShuffle.LANES];
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
   * @param labelLengths length of the articles that have the label, in each lane
   */
  void count(LaneSums sums, long[] members, long[] labelLengths, int lanes) {
    sum(term, sums, members, inLabel);
    long[] lengths = labelLengths;
    if (ownLengths != null) {
      lengths = ownInLabel;
      sum(ownLengths, sums, members, lengths);
    }
    extremes += exact ? reached(lengths, lanes) : reachedRoughly(lengths, lanes);
  }

  private static void sum(
      ArticleOccurrences occurrences, LaneSums sums, long[] members, long[] values) {
    sums.clear();
    for (int digit = 0; digit < occurrences.digits(); digit++) {
      sums.add(digit, occurrences.articles(digit), members);
    }
    sums.read(values, Long.SIZE - Long.numberOfLeadingZeros(occurrences.total()));
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
