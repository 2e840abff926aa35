package parallax.polarity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import parallax.stats.Confusion;
import parallax.target.TargetHead;

/**
 * What a model says of mentions against what people say, class by class.
 *
 * @param classes in the order of {@link TargetHead#CLASSES}
 */
public record PolarityScores(List<Confusion> classes) {

  static PolarityScores of(int[] said, int[] so) {
    double[] weights = new double[said.length];
    Arrays.fill(weights, 1);
    return of(said, so, weights);
  }

  /**
   * Compares.
   *
   * @param weights how often each mention counts
   */
  static PolarityScores of(int[] said, int[] so, double[] weights) {
    double[][] counts = new double[TargetHead.CLASSES.size()][3];
    for (int i = 0; i < said.length; i++) {
      if (said[i] == so[i]) {
        counts[said[i]][0] += weights[i];
      } else {
        counts[said[i]][1] += weights[i];
        counts[so[i]][2] += weights[i];
      }
    }
    return new PolarityScores(
        Arrays.stream(counts).map(one -> new Confusion(one[0], one[1], one[2])).toList());
  }

  /** The mean of the classes' F1; a class that neither side has does not count. */
  public double macroF1() {
    return classes.stream()
        .mapToDouble(Confusion::f1)
        .filter(f1 -> !Double.isNaN(f1))
        .average()
        .orElse(Double.NaN);
  }

  /** The share of mentions that both say the same of. */
  public double accuracy() {
    double hits = classes.stream().mapToDouble(Confusion::hits).sum();
    double misses = classes.stream().mapToDouble(Confusion::misses).sum();
    return hits / (hits + misses);
  }

  /** The class of each of some probabilities. */
  static int[] said(double[][] probabilities) {
    return IntStream.range(0, probabilities.length)
        .map(i -> TargetHead.mostProbable(probabilities[i]))
        .toArray();
  }
}
