package parallax.polarity;

import parallax.target.Network;
import parallax.target.TargetHead;

/** What a network does with its units: a score for each class; and how it learns to. */
final class OutputLayer {
  private static final int CLASSES = TargetHead.CLASSES.size();
  private static final double SMOOTHING = 0.05;

  private final Weights[] weights = new Weights[CLASSES];
  private final Weights biases = Weights.of(CLASSES, 0);

  /**
   * Not learned yet.
   *
   * @param units how many there are
   */
  OutputLayer(int units, RandomNumbers random) {
    for (int c = 0; c < CLASSES; c++) {
      weights[c] = Weights.drawn(units, units, random);
    }
  }

  /**
   * Learns from some mentions.
   *
   * @param units what they say of each mention
   * @param classes of the mentions
   * @return how the loss grows with each unit of each mention
   */
  float[][] learn(float[][] units, int[] classes, Weights.Step step) {
    int mentions = classes.length;
    int width = units[0].length;
    float[][] unitGradients = new float[mentions][width];
    float[][] gradients = new float[CLASSES][width];
    float[] biasGradients = new float[CLASSES];
    for (int m = 0; m < mentions; m++) {
      double[] probabilities = TargetHead.softmax(scores(units[m]));
      for (int c = 0; c < CLASSES; c++) {
        double so = (c == classes[m] ? 1 - SMOOTHING : 0) + SMOOTHING / CLASSES;
        float gradient = (float) ((probabilities[c] - so) / mentions);
        biasGradients[c] += gradient;
        for (int unit = 0; unit < width; unit++) {
          gradients[c][unit] += gradient * units[m][unit];
          unitGradients[m][unit] += gradient * weights[c].values()[unit];
        }
      }
    }
    for (int c = 0; c < CLASSES; c++) {
      weights[c].move(0, gradients[c], step);
    }
    biases.move(0, biasGradients, step);
    return unitGradients;
  }

  private double[] scores(float[] units) {
    double[] scores = new double[CLASSES];
    for (int c = 0; c < CLASSES; c++) {
      scores[c] = biases.values()[c];
      for (int unit = 0; unit < units.length; unit++) {
        scores[c] += weights[c].values()[unit] * units[unit];
      }
    }
    return scores;
  }

  /** The network with these units. */
  Network network(float[] unitWeights, float[] unitBiases) {
    float[][] ofClasses = new float[CLASSES][];
    double[] classBiases = new double[CLASSES];
    for (int c = 0; c < CLASSES; c++) {
      ofClasses[c] = weights[c].values();
      classBiases[c] = biases.values()[c];
    }
    return new Network(unitWeights, unitBiases, ofClasses, classBiases);
  }
}
