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

  private static double dot(double[][] factor, int i, int j) {
    double sum = 0;
    double[] a = factor[i];
    double[] b = factor[j];
    for (int k = 0; k < j; k++) {
      sum += a[k] * b[k];
    }
    return sum;
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
