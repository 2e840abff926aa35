package parallax.stats;

/**
 * Log-likelihood ratio G² of a term's frequency in a target against a reference.
 *
 * <p>G² = 2 Σ O ln(O / E + ε) over the four cells of (term, other) × (target, reference), E being
 * row total times column total over the grand total; Dunning (1993), "Accurate Methods for the
 * Statistics of Surprise and Coincidence", Computational Linguistics 19(1), likelihood ratio tests,
 * −2 log λ of two binomials. A cell with no observations adds 0. ε = 1e-9 is what quanteda's {@code
 * textstat_keyness(measure = "lr", correction = "none")} puts into the logarithm; it is kept so
 * that both give the same number. It adds about 2e-9 times the grand total: 0.002 in a million
 * tokens, 2 in a thousand million.
 */
public final class G2 {
  /** Added to every O / E, as in quanteda. */
  private static final double EPSILON = 1e-9;

  private G2() {}

  /**
   * Signed G², dimensionless: positive where the term is commoner in the target than expected,
   * otherwise negative.
   *
   * @param target occurrences in the target
   * @param targetTotal tokens (or n-gram positions) of the target
   * @param reference occurrences in the reference
   * @param referenceTotal tokens (or n-gram positions) of the reference
   * @return 0 when there is nothing to compare: an empty side, a term on neither side, or a term
   *     that is every token
   * @throws IllegalArgumentException for a count below 0 or above its total
   */
  public static double signed(long target, long targetTotal, long reference, long referenceTotal) {
    Counts.requireValid(target, targetTotal, reference, referenceTotal);
    double a = target;
    double b = reference;
    double c = (double) targetTotal - target;
    double d = (double) referenceTotal - reference;
    double total = a + b + c + d;
    if (a + b == 0 || c + d == 0 || targetTotal == 0 || referenceTotal == 0) {
      return 0;
    }
    double sum =
        cell(a, (a + b) * (a + c) / total)
            + cell(b, (a + b) * (b + d) / total)
            + cell(c, (a + c) * (c + d) / total)
            + cell(d, (b + d) * (c + d) / total);
    return a > (a + b) * (a + c) / total ? 2 * sum : -2 * sum;
  }

  /**
   * Probability of a G² at least this far from 0 when target and reference do not differ (χ², one
   * degree of freedom).
   *
   * @param signed signed G²
   * @return between 0 and 1; 0 above about 1480, see {@link PValue}
   */
  public static double pValue(double signed) {
    return PValue.chiSquared(Math.abs(signed));
  }

  /**
   * How often the reference must have a term for its absence from the target to be clear.
   *
   * @param level the p-value that counts as clear, between 0 and 1
   * @return the least count whose {@link #pValue} is at most {@code level}; more than {@code
   *     referenceTotal} if there is none
   */
  public static long leastClearAbsence(long targetTotal, long referenceTotal, double level) {
    long low = 1;
    long high = referenceTotal + 1;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (pValue(signed(0, targetTotal, middle, referenceTotal)) <= level) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static double cell(double observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected + EPSILON);
  }
}
