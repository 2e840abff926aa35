package parallax.polarity;

import parallax.target.TargetHead;

/**
 * What least squares need of some mentions: sums, and sums of products, of features and classes.
 * Those of several folds add up.
 */
final class ClassMoments {
  private static final int CLASSES = TargetHead.CLASSES.size();
  private static final int TOGETHER = 64;

  private final SymmetricMatrix products;
  private final double[] sums;
  private final double[][] sumsByClass;
  private final double[] byClass = new double[CLASSES];
  private double n;

  /** Of nothing yet. */
  ClassMoments(int features) {
    products = new SymmetricMatrix(features);
    sums = new double[features];
    sumsByClass = new double[CLASSES][features];
  }

  /** Of some mentions. */
  static ClassMoments of(float[][] features, int[] classes, int[] chosen) {
    ClassMoments moments = new ClassMoments(features[0].length);
    for (int from = 0; from < chosen.length; from += TOGETHER) {
      double[][] vectors = new double[Math.min(TOGETHER, chosen.length - from)][];
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = moments.add(features[chosen[from + i]], classes[chosen[from + i]]);
      }
      moments.products.addProducts(vectors);
    }
    return moments;
  }

  private double[] add(float[] features, int own) {
    double[] vector = new double[features.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = features[i];
      sums[i] += vector[i];
      sumsByClass[own][i] += vector[i];
    }
    byClass[own]++;
    n++;
    return vector;
  }

  void addAll(ClassMoments other) {
    products.addAll(other.products);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
      for (int c = 0; c < CLASSES; c++) {
        sumsByClass[c][i] += other.sumsByClass[c][i];
      }
    }
    for (int c = 0; c < CLASSES; c++) {
      byClass[c] += other.byClass[c];
    }
    n += other.n;
  }

  /**
   * A linear function for each class that is near 1 for it and near 0 for others: ridge regression
   * on indicators (Hoerl and Kennard 1970; Hastie, Tibshirani and Friedman 2009, section 4.2).
   *
   * @param penalty above 0, added to the variance of each feature
   */
  ClassScores ridge(double penalty) {
    int size = sums.length;
    SymmetricMatrix covariance = new SymmetricMatrix(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        covariance.set(i, j, products.get(i, j) / n - sums[i] / n * (sums[j] / n));
      }
      covariance.set(i, i, covariance.get(i, i) + penalty);
    }
    covariance.factor();
    float[][] weights = new float[CLASSES][size];
    double[] intercepts = new double[CLASSES];
    for (int c = 0; c < CLASSES; c++) {
      double share = byClass[c] / n;
      double[] solved = new double[size];
      for (int i = 0; i < size; i++) {
        solved[i] = sumsByClass[c][i] / n - sums[i] / n * share;
      }
      covariance.solve(solved);
      intercepts[c] = share;
      for (int i = 0; i < size; i++) {
        weights[c][i] = (float) solved[i];
        intercepts[c] -= solved[i] * sums[i] / n;
      }
    }
    return new ClassScores(weights, intercepts);
  }
}
