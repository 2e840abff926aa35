package parallax.learn;

import parallax.stats.PercentileInterval;

/**
 * A figure with the middle 95 % of its bootstrap replicates.
 *
 * @param value NaN where it is not defined, as the precision of a method that found nothing
 */
public record Measure(double value, double low, double high) {
  /** A figure and its replicates, in any order. */
  public static Measure of(double value, double[] replicates) {
    PercentileInterval interval = PercentileInterval.of(replicates);
    return new Measure(value, interval.low(), interval.high());
  }
}
