package parallax.rating;

/**
 * What least squares need of some sentences: sums, and sums of products, of features and rating.
 * Those of several sets add up, so a set is left out by leaving its sums out.
 */
final class Moments {
  private final double[] sumX;

  /** Lower triangle, row by row. */
  private final double[][] sumXx;

  private final double[] sumXy;
  private double sumY;
  private double n;

  /** Of nothing yet. */
  Moments(int features) {
    sumX = new double[features];
    sumXy = new double[features];
    sumXx = new double[features][];
    for (int i = 0; i < features; i++) {
      sumXx[i] = new double[i + 1];
    }
  }

  int features() {
    return sumX.length;
  }

  double n() {
    return n;
  }

  /** Adds a sentence. */
  void add(float[] x, double y) {
    n++;
    sumY += y;
    for (int i = 0; i < x.length; i++) {
      double xi = x[i];
      sumX[i] += xi;
      sumXy[i] += xi * y;
      double[] row = sumXx[i];
      for (int j = 0; j <= i; j++) {
        row[j] += xi * x[j];
      }
    }
  }

  /** Adds other moments, {@code weight} times. */
  void add(Moments other, double weight) {
    n += weight * other.n;
    sumY += weight * other.sumY;
    for (int i = 0; i < sumX.length; i++) {
      sumX[i] += weight * other.sumX[i];
      sumXy[i] += weight * other.sumXy[i];
      for (int j = 0; j <= i; j++) {
        sumXx[i][j] += weight * other.sumXx[i][j];
      }
    }
  }

  double meanX(int i) {
    return sumX[i] / n;
  }

  double meanY() {
    return sumY / n;
  }

  /** Covariance of two features, {@code j} at most {@code i}. */
  double covariance(int i, int j) {
    return sumXx[i][j] / n - meanX(i) * meanX(j);
  }

  /** Covariance of a feature and the rating. */
  double covarianceWithY(int i) {
    return sumXy[i] / n - meanX(i) * meanY();
  }
}
