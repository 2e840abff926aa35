package parallax.sentiment;

import java.io.Serializable;

/**
 * A learned score of sentences: a linear function of what the sentence model holds of them and of
 * {@link LexiconFeatures}, calibrated to the raters' scale.
 *
 * @param vectorWeights of {@code sentence_embeddings.layers}, or of the embedding and these
 * @param featureWeights of the lexicon's features
 * @param slope what the linear function is multiplied by
 * @param intercept what is added then
 * @param neutralBand scores from here on are positive, from its negative down negative
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record SentenceHead(
    double[] vectorWeights,
    double[] featureWeights,
    double slope,
    double intercept,
    double neutralBand)
    implements Serializable {
  private static final double MOST = 4;
  private static final double DECIMALS = 1e4;

  /**
   * The part of the score that comes from a vector.
   *
   * @param vector has the weights' part at its end
   */
  public double ofVector(float[] vector) {
    int skipped = vector.length - vectorWeights.length;
    double sum = 0;
    for (int i = 0; i < vectorWeights.length; i++) {
      sum += vectorWeights[i] * vector[skipped + i];
    }
    return sum;
  }

  /** The score, -4 (most negative) to 4, rounded to 4 decimals. */
  public double score(double ofVector, double[] features) {
    double sum = ofVector;
    for (int i = 0; i < featureWeights.length; i++) {
      sum += featureWeights[i] * features[i];
    }
    return bounded(slope * sum + intercept);
  }

  /** Within -4 and 4, rounded to 4 decimals. */
  public static double bounded(double score) {
    // Adding zero turns a negative zero into the usual one.
    return Math.rint(Math.max(-MOST, Math.min(MOST, score)) * DECIMALS) / DECIMALS + 0.0;
  }
}
