package parallax.learn;

import java.io.Serializable;

/**
 * Turns a classifier's scores into probabilities that hold for sentences it was not fitted on: 1 /
 * (1 + exp(−(slope · score + intercept))), fitted by Newton's method on scores from
 * cross-validation, with targets drawn in a little from 0 and 1; Platt (1999), "Probabilistic
 * outputs for support vector machines".
 */
record Calibration(double slope, double intercept) implements Serializable {
  private static final int MAX_STEPS = 100;
  private static final double SMALL = 1e-10;

  /** Keeps the two equations solvable where the scores part the classes. */
  private static final double RIDGE = 1e-6;

  /** Fits it; both classes must occur. */
  static Calibration of(double[] scores, boolean[] positive) {
    double[] targets = targets(positive);
    double slope = 1;
    double intercept = 0;
    for (int step = 0; step < MAX_STEPS; step++) {
      double gradientSlope = RIDGE * slope;
      double gradientIntercept = 0;
      double hessianSlope = RIDGE;
      double hessianBoth = 0;
      double hessianIntercept = RIDGE;
      for (int i = 0; i < scores.length; i++) {
        double p = sigmoid(slope * scores[i] + intercept);
        double error = p - targets[i];
        double variance = p * (1 - p);
        gradientSlope += error * scores[i];
        gradientIntercept += error;
        hessianSlope += variance * scores[i] * scores[i];
        hessianBoth += variance * scores[i];
        hessianIntercept += variance;
      }
      double determinant = hessianSlope * hessianIntercept - hessianBoth * hessianBoth;
      double slopeStep =
          (hessianIntercept * gradientSlope - hessianBoth * gradientIntercept) / determinant;
      double interceptStep =
          (hessianSlope * gradientIntercept - hessianBoth * gradientSlope) / determinant;
      // Whole steps may overshoot on a flat stretch.
      double length = Math.min(1, 2 / (Math.abs(slopeStep) + Math.abs(interceptStep) + SMALL));
      slope -= length * slopeStep;
      intercept -= length * interceptStep;
      if (Math.abs(slopeStep) + Math.abs(interceptStep) < SMALL) {
        break;
      }
    }
    return new Calibration(slope, intercept);
  }

  private static double[] targets(boolean[] positive) {
    int n = 0;
    for (boolean one : positive) {
      n += one ? 1 : 0;
    }
    double high = (n + 1.0) / (n + 2.0);
    double low = 1.0 / (positive.length - n + 2.0);
    double[] targets = new double[positive.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = positive[i] ? high : low;
    }
    return targets;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** Between 0 and 1. */
  double probability(double score) {
    return sigmoid(slope * score + intercept);
  }
}
