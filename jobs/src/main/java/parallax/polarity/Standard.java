package parallax.polarity;

/**
 * Puts features around 0 by their means, and on one scale by the standard deviation of all, so that
 * features that differ little stay small.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Standard(double[] means, double scale) {

  /** That of some mentions. */
  static Standard of(float[][] features, int[] chosen) {
    int width = features[0].length;
    double[] means = new double[width];
    double squares = 0;
    for (int mention : chosen) {
      for (int i = 0; i < width; i++) {
        means[i] += features[mention][i];
        squares += (double) features[mention][i] * features[mention][i];
      }
    }
    double variance = squares / chosen.length;
    for (int i = 0; i < width; i++) {
      means[i] /= chosen.length;
      variance -= means[i] * means[i];
    }
    return new Standard(means, 1 / Math.sqrt(variance / width));
  }

  float of(float value, int feature) {
    return (float) ((value - means[feature]) * scale);
  }

  /** Weights of features as they are, from weights of standardised ones; moves the biases. */
  float[] plain(float[] weights, float[] biases) {
    double[] moved = new double[biases.length];
    float[] plain = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      int unit = i % biases.length;
      plain[i] = (float) (weights[i] * scale);
      moved[unit] -= weights[i] * scale * means[i / biases.length];
    }
    for (int unit = 0; unit < moved.length; unit++) {
      biases[unit] += (float) moved[unit];
    }
    return plain;
  }
}
