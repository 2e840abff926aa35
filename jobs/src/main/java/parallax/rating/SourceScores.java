package parallax.rating;

import java.util.Arrays;
import parallax.learn.Measure;
import parallax.stats.Correlation;

/**
 * How well scores go with the ratings of a source's sentences; intervals come from drawing whole
 * articles anew (Poisson bootstrap).
 *
 * @param r Pearson's correlation of scores and ratings
 * @param spearman rank correlation
 * @param macroF1 of negative, neutral, positive
 */
public record SourceScores(
    String source, int sentences, Measure r, double spearman, Measure macroF1) {

  /**
   * Compares.
   *
   * @param articles of the sentences
   * @param said whether each score means negative, neutral or positive
   */
  static SourceScores of(
      String source,
      String[] articles,
      double[] scores,
      int[] said,
      double[] ratings,
      int replicates,
      long seed) {
    byte[][] drawn = Articles.draws(articles, replicates, seed);
    double[] r = new double[replicates];
    double[] macroF1 = new double[replicates];
    int[] so = Tones.of(ratings, Tones.RATED_NEUTRAL);
    double[] weights = new double[scores.length];
    Arrays.fill(weights, 1);
    double macro = Tones.macroF1(said, so, weights);
    for (int replicate = 0; replicate < replicates; replicate++) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = drawn[i][replicate];
      }
      r[replicate] = Correlation.pearson(scores, ratings, weights);
      macroF1[replicate] = Tones.macroF1(said, so, weights);
    }
    return new SourceScores(
        source,
        scores.length,
        Measure.of(Correlation.pearson(scores, ratings), r),
        Correlation.spearman(scores, ratings),
        Measure.of(macro, macroF1));
  }
}
