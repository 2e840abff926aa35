package parallax.learn;

import java.util.Arrays;
import java.util.Comparator;

/**
 * From which probability on a sentence is said to have a frame: half of the best F1 that any
 * threshold reaches. For calibrated probabilities that is where F1 is largest (Lipton, Elkan and
 * Narayanaswamy 2014, "Thresholding classifiers to maximize F1 score"), and it varies less than the
 * best threshold itself where few sentences have the frame.
 */
final class Threshold {
  private Threshold() {}

  /** Between 0 and 0.5; probabilities must be calibrated and from cross-validation. */
  static double of(double[] probabilities, boolean[] positive) {
    Integer[] order = new Integer[probabilities.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -probabilities[i]));
    int positives = 0;
    for (boolean one : positive) {
      positives += one ? 1 : 0;
    }
    double best = 0;
    int hits = 0;
    for (int taken = 1; taken <= order.length; taken++) {
      hits += positive[order[taken - 1]] ? 1 : 0;
      boolean tied =
          taken < order.length && probabilities[order[taken]] == probabilities[order[taken - 1]];
      if (!tied) {
        best = Math.max(best, 2.0 * hits / (taken + positives));
      }
    }
    return best / 2;
  }
}
