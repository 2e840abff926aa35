package parallax.collocation;

import java.util.Arrays;
import parallax.stats.CollocationStatistics;

/**
 * Candidates with all sums of their statistics.
 *
 * @param marginals by row, without the number of all n-grams
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ScoredCandidates(Candidates candidates, long[][] marginals) {

  static ScoredCandidates of(Candidates candidates, NeededSums.Source source) {
    long[][] marginals = new long[candidates.size()][];
    Arrays.setAll(marginals, row -> NeededSums.of(candidates, row, source));
    return new ScoredCandidates(candidates, marginals);
  }

  /**
   * The statistics of a row.
   *
   * @param total all n-grams of its size in its scope
   */
  CollocationStatistics statistics(int row, long total) {
    long[] sums = marginals[row];
    sums[0] = total;
    return CollocationStatistics.of(CollocationStatistics.cells(sums));
  }
}
