package parallax.target;

import java.io.Serializable;

/**
 * A neural network with one layer of rectified linear units (Nair and Hinton 2010): a score for
 * each class.
 *
 * @param weights of the units, feature by feature
 * @param biases of the units
 * @param output of each class the weights of the units
 * @param outputBiases of the classes
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Network(float[] weights, float[] biases, float[][] output, double[] outputBiases)
    implements Serializable {

  /** How many units there are. */
  public int units() {
    return biases.length;
  }

  /** A score for each class, without bounds. */
  public double[] scores(float[] features) {
    float[] units = biases.clone();
    for (int i = 0; i < features.length; i++) {
      float x = features[i];
      int from = i * units.length;
      for (int unit = 0; unit < units.length; unit++) {
        units[unit] += x * weights[from + unit];
      }
    }
    double[] scores = outputBiases.clone();
    for (int c = 0; c < scores.length; c++) {
      for (int unit = 0; unit < units.length; unit++) {
        scores[c] += Math.max(0, units[unit]) * output[c][unit];
      }
    }
    return scores;
  }

  /** The network whose scores are slope × score + bias. */
  public Network calibrated(double slope, double[] classBiases) {
    float[][] steeper = new float[output.length][units()];
    double[] moved = new double[output.length];
    for (int c = 0; c < moved.length; c++) {
      moved[c] = slope * outputBiases[c] + classBiases[c];
      for (int unit = 0; unit < units(); unit++) {
        steeper[c][unit] = (float) (slope * output[c][unit]);
      }
    }
    return new Network(weights, biases, steeper, moved);
  }
}
