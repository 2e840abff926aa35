package parallax.stats;

/**
 * Natural logarithm of the odds ratio of two pairs of counts, ½ added to each (Haldane 1956;
 * Anscombe 1956, Biometrika 43).
 *
 * <p>logOdds = ln( (a + ½)(d + ½) / ((b + ½)(c + ½)) ), standard error √(1/(a+½) + 1/(b+½) +
 * 1/(c+½) + 1/(d+½)), 95 % Wald interval, z = logOdds / standard error, two-sided normal p.
 *
 * @param logOdds unbounded; positive where the target prefers the first of the two more than the
 *     reference does
 * @param ciLow lower end of the interval
 * @param ciHigh upper end of the interval
 * @param z standard deviations from 0
 * @param pValue between 0 and 1
 */
public record LogOddsRatio(double logOdds, double ciLow, double ciHigh, double z, double pValue) {

  /**
   * Log odds ratio of a against b in the target, and c against d in the reference. Four zeros give
   * 0 with a wide interval.
   *
   * @throws IllegalArgumentException for a negative count
   */
  public static LogOddsRatio of(long a, long b, long c, long d) {
    if (Math.min(Math.min(a, b), Math.min(c, d)) < 0) {
      throw new IllegalArgumentException(
          "counts %d, %d, %d, %d; none can be negative".formatted(a, b, c, d));
    }
    double logOdds = Math.log(a + 0.5) - Math.log(b + 0.5) - Math.log(c + 0.5) + Math.log(d + 0.5);
    double error = Math.sqrt(1 / (a + 0.5) + 1 / (b + 0.5) + 1 / (c + 0.5) + 1 / (d + 0.5));
    double z = logOdds / error;
    double half = LogRatio.Z_95 * error;
    return new LogOddsRatio(logOdds, logOdds - half, logOdds + half, z, PValue.normal(z));
  }
}
