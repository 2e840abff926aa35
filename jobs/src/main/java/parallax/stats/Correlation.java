package parallax.stats;

import java.util.Arrays;

/** How closely two series of numbers go together, -1 to 1; NaN where one of them never changes. */
public final class Correlation {
  private Correlation() {}

  /** Pearson's product-moment correlation. */
  public static double pearson(double[] x, double[] y) {
    double[] weights = new double[x.length];
    Arrays.fill(weights, 1);
    return pearson(x, y, weights);
  }

  /**
   * Pearson's correlation with weights.
   *
   * @param weights each at least 0: how often the pair counts
   */
  public static double pearson(double[] x, double[] y, double[] weights) {
    double sum = 0;
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      sum += weights[i];
      meanX += weights[i] * x[i];
      meanY += weights[i] * y[i];
    }
    meanX /= sum;
    meanY /= sum;
    double squaresX = 0;
    double squaresY = 0;
    double products = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      squaresX += weights[i] * dx * dx;
      squaresY += weights[i] * dy * dy;
      products += weights[i] * dx * dy;
    }
    double spread = Math.sqrt(squaresX) * Math.sqrt(squaresY);
    return spread == 0 ? Double.NaN : products / spread;
  }

  /** Spearman's rank correlation: Pearson's of the ranks, equal values sharing their mean rank. */
  public static double spearman(double[] x, double[] y) {
    return pearson(ranks(x), ranks(y));
  }

  private static double[] ranks(double[] values) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
    double[] ranks = new double[values.length];
    int begin = 0;
    while (begin < order.length) {
      int end = begin;
      while (end < order.length && values[order[end]] == values[order[begin]]) {
        end++;
      }
      for (int i = begin; i < end; i++) {
        ranks[order[i]] = (begin + end - 1) / 2.0;
      }
      begin = end;
    }
    return ranks;
  }
}
