package parallax.stats;

import java.util.Arrays;

/**
 * The middle 95 % of bootstrap replicates: Efron and Tibshirani (1993), "An Introduction to the
 * Bootstrap", section 13.3. Quantiles are interpolated linearly between order statistics (type 7 of
 * Hyndman and Fan 1996).
 *
 * @param low the 2.5 % quantile
 * @param high the 97.5 % quantile
 */
public record PercentileInterval(double low, double high) {

  /**
   * Interval of replicates in any order.
   *
   * @param replicates NaN is a replicate without a value and is left out; NaN and NaN come back
   *     when none has one
   */
  public static PercentileInterval of(double[] replicates) {
    double[] sorted = sortedValues(replicates);
    if (sorted.length == 0) {
      return new PercentileInterval(Double.NaN, Double.NaN);
    }
    return new PercentileInterval(quantile(sorted, 0.025), quantile(sorted, 0.975));
  }

  private static double[] sortedValues(double[] replicates) {
    double[] sorted = replicates.clone();
    // NaN is sorted behind all numbers.
    Arrays.sort(sorted);
    int length = sorted.length;
    while (length > 0 && Double.isNaN(sorted[length - 1])) {
      length--;
    }
    return length == sorted.length ? sorted : Arrays.copyOf(sorted, length);
  }

  private static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    double fraction = position - below;
    return fraction == 0
        ? sorted[below]
        : sorted[below] + fraction * (sorted[above] - sorted[below]);
  }
}
