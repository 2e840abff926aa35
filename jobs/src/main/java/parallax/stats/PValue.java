package parallax.stats;

/**
 * Tail probabilities that keep their relative precision far out in the tail.
 *
 * <p>Both go through the complementary error function instead of {@code 1 - cdf}, which is exactly
 * 0 from about p = 1e-16 on: values down to 1e-307 are good to twelve digits, smaller ones lose
 * digits, and below 4.9e-324 (G² above about 1480) the answer is 0.
 */
public final class PValue {
  private PValue() {}

  /**
   * Probability that χ² with one degree of freedom exceeds {@code statistic}: erfc(√(statistic /
   * 2)).
   *
   * @param statistic at least 0
   * @return between 0 and 1; NaN for NaN
   * @throws IllegalArgumentException for a negative statistic
   */
  public static double chiSquared(double statistic) {
    if (statistic < 0) {
      throw new IllegalArgumentException("χ² is " + statistic + "; it cannot be negative");
    }
    return normal(Math.sqrt(statistic));
  }

  /**
   * Two-sided probability of a standard normal deviate at least as far from 0 as {@code z}:
   * erfc(|z| / √2).
   *
   * @return between 0 and 1; NaN for NaN
   */
  public static double normal(double z) {
    if (Double.isNaN(z)) {
      return Double.NaN;
    }
    return ErrorFunction.complement(Math.abs(z) / Math.sqrt(2));
  }
}
