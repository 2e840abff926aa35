package parallax.rating;

import java.util.Arrays;
import java.util.List;

/**
 * Puts predictions for unknown kinds of text on the raters' scale, on which 0 is neutral.
 *
 * @param slope what predictions are multiplied by: least squares within each kind of text
 * @param intercept what is added then, so that the mean over all kinds is the raters', with
 *     statements without tone as one more kind, whose mean is 0
 * @param neutralBand the bound of neutral at which positive, neutral and negative are told apart
 *     best: the mean macro-F1 over all kinds of text
 */
public record Scale(double slope, double intercept, double neutralBand) {
  private static final double STEPS_A_POINT = 20;
  private static final int STEPS = 30;

  /**
   * Finds it; each kind of text weighs as much as any other.
   *
   * @param predicted by kind of text
   * @param ratings of the same sentences
   * @param plain predictions for statements without tone, if any
   */
  static Scale of(List<double[]> predicted, List<double[]> ratings, double[] plain) {
    int kinds = predicted.size() + (plain.length > 0 ? 1 : 0);
    double variance = 0;
    double covariance = 0;
    double meanPredicted = mean(plain) / kinds;
    double meanRating = 0;
    for (int kind = 0; kind < predicted.size(); kind++) {
      double[] x = predicted.get(kind);
      double[] y = ratings.get(kind);
      double meanX = mean(x);
      double meanY = mean(y);
      meanPredicted += meanX / kinds;
      meanRating += meanY / kinds;
      for (int i = 0; i < x.length; i++) {
        variance += (x[i] - meanX) * (x[i] - meanX) / x.length;
        covariance += (x[i] - meanX) * (y[i] - meanY) / x.length;
      }
    }
    double slope = variance > 0 && covariance > 0 ? covariance / variance : 1;
    double intercept = meanRating - slope * meanPredicted;
    return new Scale(slope, intercept, neutralBand(predicted, ratings, slope, intercept));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double neutralBand(
      List<double[]> predicted, List<double[]> ratings, double slope, double intercept) {
    int best = 1;
    double most = -1;
    for (int step = 1; step <= STEPS; step++) {
      double sum = 0;
      for (int kind = 0; kind < predicted.size(); kind++) {
        double[] x = predicted.get(kind);
        double[] scores = Arrays.stream(x).map(one -> slope * one + intercept).toArray();
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        sum +=
            Tones.macroF1(
                Tones.of(scores, step / STEPS_A_POINT),
                Tones.of(ratings.get(kind), Tones.RATED_NEUTRAL),
                weights);
      }
      if (sum > most) {
        most = sum;
        best = step;
      }
    }
    return best / STEPS_A_POINT;
  }
}
