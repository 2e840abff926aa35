package parallax.collocation;

import parallax.stats.CollocationStatistics;

/** Which sums the statistics of a candidate are made of. */
final class NeededSums {

  /** Where sums come from. */
  @FunctionalInterface
  interface Source {
    /**
     * One sum.
     *
     * @param second 0 where the marginal is one of a single word
     */
    long sum(int marginal, int first, int second, int scope);
  }

  private NeededSums() {}

  /**
   * The sums, always asked for in the same order, in the places that {@link
   * CollocationStatistics#cells} expects; the number of all n-grams, at 0, is left open.
   */
  static long[] of(Candidates candidates, int row, Source source) {
    int first = candidates.first(row);
    int second = candidates.second(row);
    int third = candidates.third(row);
    int scope = candidates.scope(row);
    if (third == 0) {
      return new long[] {
        0,
        source.sum(Marginal.FIRST_OF_TWO, first, 0, scope),
        source.sum(Marginal.SECOND_OF_TWO, second, 0, scope),
        candidates.n(row)
      };
    }
    return new long[] {
      0,
      source.sum(Marginal.FIRST_OF_THREE, first, 0, scope),
      source.sum(Marginal.SECOND_OF_THREE, second, 0, scope),
      candidates.firstTwoOfThree(row),
      source.sum(Marginal.THIRD_OF_THREE, third, 0, scope),
      source.sum(Marginal.OUTER_TWO_OF_THREE, first, third, scope),
      source.sum(Marginal.LAST_TWO_OF_THREE, second, third, scope),
      candidates.n(row)
    };
  }
}
