package parallax.stats;

/**
 * The complementary error function by rational approximations on three ranges: Cody (1969),
 * "Rational Chebyshev approximations for the error function", Mathematics of Computation 23(107).
 * Relative error below 1e-14 wherever the value is a normal double; ten times as fast as a
 * continued fraction, which counts where millions of tests are made.
 */
final class ErrorFunction {
  private static final double SMALL = 0.46875;
  private static final double LARGE = 4;

  /** From here on the value is below the smallest double. */
  private static final double VANISHES = 27.3;

  private static final double ONE_OVER_ROOT_PI = 0.5641895835477563;

  /** Coefficients by ascending power; numerators and denominators of the paper's three tables. */
  private static final double[] SMALL_NUMERATOR = {
    3209.3775891384694,
    377.485237685302,
    113.86415415105016,
    3.1611237438705655,
    0.18577770618460315
  };

  private static final double[] SMALL_DENOMINATOR = {
    2844.236833439171, 1282.6165260773723, 244.02463793444417, 23.601290952344122, 1
  };

  private static final double[] MIDDLE_NUMERATOR = {
    1230.3393547979972,
    2051.0783778260716,
    1712.0476126340707,
    881.952221241769,
    298.6351381974001,
    66.11919063714163,
    8.883149794388377,
    0.5641884969886701,
    2.1531153547440383e-08
  };

  private static final double[] MIDDLE_DENOMINATOR = {
    1230.3393548037495,
    3439.3676741437216,
    4362.619090143247,
    3290.7992357334597,
    1621.3895745666903,
    537.1811018620099,
    117.6939508913125,
    15.744926110709835,
    1
  };

  private static final double[] LARGE_NUMERATOR = {
    0.0006587491615298378,
    0.016083785148742275,
    0.12578172611122926,
    0.36034489994980445,
    0.30532663496123236,
    0.016315387137302097
  };

  private static final double[] LARGE_DENOMINATOR = {
    0.0023352049762686918,
    0.06051834131244132,
    0.5279051029514285,
    1.8729528499234673,
    2.568520192289822,
    1
  };

  private ErrorFunction() {}

  /**
   * erfc(x) = 2/√π ∫ₓ^∞ exp(−t²) dt.
   *
   * @param x at least 0
   * @return from 1 at 0 down to 0 above 27.2
   */
  static double complement(double x) {
    if (x <= SMALL) {
      double square = x * x;
      return 1 - x * polynomial(square, SMALL_NUMERATOR) / polynomial(square, SMALL_DENOMINATOR);
    }
    if (x >= VANISHES) {
      return 0;
    }
    if (x <= LARGE) {
      return gaussian(x) * (polynomial(x, MIDDLE_NUMERATOR) / polynomial(x, MIDDLE_DENOMINATOR));
    }
    double inverse = 1 / (x * x);
    double correction =
        inverse * polynomial(inverse, LARGE_NUMERATOR) / polynomial(inverse, LARGE_DENOMINATOR);
    return gaussian(x) * ((ONE_OVER_ROOT_PI - correction) / x);
  }

  /** exp(−x²), the square taken in two parts so that its rounding error is not magnified. */
  private static double gaussian(double x) {
    double coarse = Math.floor(x * 16) / 16;
    double rest = (x - coarse) * (x + coarse);
    return Math.exp(-coarse * coarse) * Math.exp(-rest);
  }

  private static double polynomial(double x, double[] coefficients) {
    double value = coefficients[coefficients.length - 1];
    for (int i = coefficients.length - 2; i >= 0; i--) {
      value = value * x + coefficients[i];
    }
    return value;
  }
}
