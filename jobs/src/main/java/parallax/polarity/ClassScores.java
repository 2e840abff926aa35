package parallax.polarity;

/**
 * A linear function for each class.
 *
 * @param weights a number a feature
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ClassScores(float[][] weights, double[] intercepts) {

  double[] of(float[] features) {
    double[] scores = intercepts.clone();
    for (int c = 0; c < scores.length; c++) {
      float[] own = weights[c];
      for (int i = 0; i < own.length; i++) {
        scores[c] += own[i] * features[i];
      }
    }
    return scores;
  }
}
