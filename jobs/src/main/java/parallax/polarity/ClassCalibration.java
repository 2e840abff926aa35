package parallax.polarity;

import java.util.List;
import parallax.target.TargetHead;

/**
 * Turns scores of classes into probabilities that hold for mentions that the scores were not fitted
 * on: the softmax of slope × score + bias, fitted to held-out scores by Newton's method (Guo,
 * Pleiss, Sun and Weinberger 2017, with biases). The neutral class has no bias.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ClassCalibration(double slope, double[] biases) {
  private static final int CLASSES = TargetHead.CLASSES.size();
  private static final int NEUTRAL = 1;
  private static final int STEPS = 50;
  private static final double SMALL = 1e-9;
  private static final double RIDGE = 1e-6;
  private static final double LONGEST_STEP = 3;

  /** Fits it. */
  static ClassCalibration of(List<double[]> scores, int[] classes) {
    double[] found = {1, 0, 0};
    for (int step = 0; step < STEPS; step++) {
      double[][] hessian = new double[3][4];
      for (int i = 0; i < 3; i++) {
        hessian[i][i] = RIDGE;
        hessian[i][3] = RIDGE * found[i];
      }
      for (int i = 0; i < classes.length; i++) {
        add(scores.get(i), classes[i], found, hessian);
      }
      double[] change = solved(hessian);
      double length = Math.abs(change[0]) + Math.abs(change[1]) + Math.abs(change[2]);
      double whole = Math.min(1, LONGEST_STEP / (length + SMALL));
      for (int i = 0; i < 3; i++) {
        found[i] -= whole * change[i];
      }
      if (length < SMALL) {
        break;
      }
    }
    return new ClassCalibration(found[0], new double[] {found[1], 0, found[2]});
  }

  /** Adds a mention to the second derivatives and, in the last column, to the first. */
  private static void add(double[] scores, int own, double[] found, double[][] hessian) {
    double[] probabilities =
        new ClassCalibration(found[0], new double[] {found[1], 0, found[2]}).probabilities(scores);
    double[] mean = new double[3];
    for (int c = 0; c < CLASSES; c++) {
      double[] slopes = slopes(scores, c);
      for (int i = 0; i < 3; i++) {
        mean[i] += probabilities[c] * slopes[i];
      }
    }
    for (int c = 0; c < CLASSES; c++) {
      double[] slopes = slopes(scores, c);
      for (int i = 0; i < 3; i++) {
        hessian[i][3] += (probabilities[c] - (c == own ? 1 : 0)) * slopes[i];
        for (int j = 0; j < 3; j++) {
          hessian[i][j] += probabilities[c] * (slopes[i] - mean[i]) * (slopes[j] - mean[j]);
        }
      }
    }
  }

  /** How a class's logit grows with the slope and the two biases. */
  private static double[] slopes(double[] scores, int c) {
    return new double[] {scores[c], c < NEUTRAL ? 1 : 0, c > NEUTRAL ? 1 : 0};
  }

  /** Gauss's elimination. */
  private static double[] solved(double[][] equations) {
    int size = equations.length;
    for (int i = 0; i < size; i++) {
      for (int k = i + 1; k < size; k++) {
        double factor = equations[k][i] / equations[i][i];
        for (int j = i; j <= size; j++) {
          equations[k][j] -= factor * equations[i][j];
        }
      }
    }
    double[] x = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double sum = equations[i][size];
      for (int j = i + 1; j < size; j++) {
        sum -= equations[i][j] * x[j];
      }
      x[i] = sum / equations[i][i];
    }
    return x;
  }

  double[] probabilities(double[] scores) {
    double[] logits = new double[CLASSES];
    for (int c = 0; c < CLASSES; c++) {
      logits[c] = slope * scores[c] + biases[c];
    }
    return TargetHead.softmax(logits);
  }
}
