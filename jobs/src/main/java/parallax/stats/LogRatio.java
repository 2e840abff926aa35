package parallax.stats;

/**
 * Binary logarithm of the ratio of relative frequencies: +1 is twice as common in the target, −1
 * half as common.
 *
 * <p>value = log₂( ((a + ½) / A) / ((b + ½) / B) ) for a occurrences in A tokens of the target and
 * b in B of the reference; Hardie (2014), "Log Ratio: an informal introduction", CASS. Hardie
 * replaces only zero counts; here ½ is added to every count, so that the value does not jump
 * between 0 and 1 occurrence. The interval is the 95 % Wald interval of a log risk ratio with ½
 * added, value ± 1.96 · √(1/(a+½) − 1/(A+½) + 1/(b+½) − 1/(B+½)) / ln 2 (Pettigrew, Gart and Thomas
 * 1986, Biometrika 73(2)). It treats tokens as independent and is therefore too narrow for a term
 * that few articles use; see {@link Dispersion}.
 *
 * @param value unbounded, dimensionless; NaN if either side is empty
 * @param ciLow lower end of the interval
 * @param ciHigh upper end of the interval
 */
public record LogRatio(double value, double ciLow, double ciHigh) {
  static final double Z_95 = 1.959963984540054;

  /**
   * Log ratio of four counts.
   *
   * @throws IllegalArgumentException for a count below 0 or above its total
   */
  public static LogRatio of(long target, long targetTotal, long reference, long referenceTotal) {
    Counts.requireValid(target, targetTotal, reference, referenceTotal);
    if (targetTotal == 0 || referenceTotal == 0) {
      return new LogRatio(Double.NaN, Double.NaN, Double.NaN);
    }
    double ratio = ((target + 0.5) / targetTotal) / ((reference + 0.5) / referenceTotal);
    double variance = variance(target, targetTotal) + variance(reference, referenceTotal);
    double value = log2(ratio);
    double half = Z_95 * Math.sqrt(variance) / Math.log(2);
    return new LogRatio(value, value - half, value + half);
  }

  private static double variance(long count, long total) {
    return 1 / (count + 0.5) - 1 / (total + 0.5);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
