package parallax.rating;

import java.util.Arrays;
import java.util.stream.IntStream;
import parallax.learn.Measure;

/**
 * Scores of statements without any tone, by models that had not seen their topic; intervals come
 * from drawing whole topics anew (Poisson bootstrap).
 *
 * @param mean of the scores, -4 to 4; 0 is right
 * @param neutral share that is called neutral, 0 to 1; 1 is right
 */
public record PlainScores(int statements, Measure mean, Measure neutral) {

  /**
   * Sums up.
   *
   * @param topics of the statements
   * @param said as {@link Tones#of} says
   */
  static PlainScores of(String[] topics, double[] scores, int[] said, int replicates, long seed) {
    byte[][] drawn = Articles.draws(topics, replicates, seed);
    double[] means = new double[replicates];
    double[] shares = new double[replicates];
    double[] weights = new double[scores.length];
    double[] isNeutral =
        IntStream.of(said).mapToDouble(tone -> tone == Tones.NEUTRAL ? 1 : 0).toArray();
    for (int replicate = 0; replicate < replicates; replicate++) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = drawn[i][replicate];
      }
      means[replicate] = mean(scores, weights);
      shares[replicate] = mean(isNeutral, weights);
    }
    Arrays.fill(weights, 1);
    return new PlainScores(
        scores.length,
        Measure.of(mean(scores, weights), means),
        Measure.of(mean(isNeutral, weights), shares));
  }

  private static double mean(double[] values, double[] weights) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
      all += weights[i];
    }
    return sum / all;
  }
}
