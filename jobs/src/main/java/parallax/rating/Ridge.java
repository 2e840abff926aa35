package parallax.rating;

/**
 * Linear regression with an L2 penalty (Hoerl and Kennard 1970, "Ridge regression: biased
 * estimation for nonorthogonal problems"), solved from moments by Cholesky's decomposition. The
 * intercept is not penalised.
 *
 * @param weights of the features
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Ridge(double[] weights, double intercept) {

  /**
   * Fits it.
   *
   * @param penalty above 0, added to the variance of each feature
   */
  static Ridge of(Moments moments, double penalty) {
    int size = moments.features();
    double[][] factor = new double[size][];
    for (int i = 0; i < size; i++) {
      factor[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double sum = moments.covariance(i, j) + (i == j ? penalty : 0) - dot(factor, i, j);
        factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
      }
    }
    double[] weights = solve(factor, moments);
    double intercept = moments.meanY();
    for (int i = 0; i < size; i++) {
      intercept -= weights[i] * moments.meanX(i);
    }
    return new Ridge(weights, intercept);
  }

  /** Four sums at a time: one alone would wait for each addition. */
  private static double dot(double[][] factor, int i, int j) {
    double[] a = factor[i];
    double[] b = factor[j];
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int k = 0;
    for (; k + 3 < j; k += 4) {
      first += a[k] * b[k];
      second += a[k + 1] * b[k + 1];
      third += a[k + 2] * b[k + 2];
      fourth += a[k + 3] * b[k + 3];
    }
    for (; k < j; k++) {
      first += a[k] * b[k];
    }
    return first + second + (third + fourth);
  }

  private static double[] solve(double[][] factor, Moments moments) {
    int size = factor.length;
    double[] x = new double[size];
    for (int i = 0; i < size; i++) {
      double sum = moments.covarianceWithY(i);
      for (int k = 0; k < i; k++) {
        sum -= factor[i][k] * x[k];
      }
      x[i] = sum / factor[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      x[i] /= factor[i][i];
      for (int k = 0; k < i; k++) {
        x[k] -= factor[i][k] * x[i];
      }
    }
    return x;
  }

  double of(float[] x) {
    double sum = intercept;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * x[i];
    }
    return sum;
  }
}
