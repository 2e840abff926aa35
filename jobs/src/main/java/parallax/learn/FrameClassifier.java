package parallax.learn;

import java.io.Serializable;

/**
 * Says how likely a sentence has one frame.
 *
 * @param cost the regularisation that cross-validation chose
 * @param threshold the probability from which on the frame is given
 */
record FrameClassifier(
    String frame, double cost, LinearFit fit, Calibration calibration, double threshold)
    implements Serializable {
  /** Between 0 and 1. */
  double probability(SparseVector vector) {
    return calibration.probability(fit.score(vector));
  }

  boolean decides(double probability) {
    return probability >= threshold;
  }
}
