package parallax.stats;

import java.util.Arrays;

/**
 * q-values by the step-up procedure of Benjamini and Hochberg (1995), "Controlling the False
 * Discovery Rate", Journal of the Royal Statistical Society B 57(1).
 *
 * <p>With the p-values in ascending order, q(i) = min over j ≥ i of p(j) · m / j, at most 1, where
 * m is the number of hypotheses tested. Equal p-values get equal q-values. A q of 0.05 says: of the
 * terms at least this clear, 5 % are expected to be false.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * q-values of all hypotheses tested.
   *
   * @param pValues in any order; NaN is a hypothesis that was not tested: its q is NaN and it does
   *     not count in m
   * @return q-values in the order of {@code pValues}, each between its p-value and 1
   * @throws IllegalArgumentException for a p-value outside 0 to 1
   */
  public static double[] adjust(double[] pValues) {
    return adjust(pValues, Arrays.stream(pValues).filter(p -> !Double.isNaN(p)).count());
  }

  /**
   * q-values of hypotheses that are the smallest p-values among more: the others are taken to be no
   * smaller than the largest one given, and are ignored in the minimum, so that the q-values of a
   * cut-off list are upper bounds.
   *
   * @param pValues in any order; NaN is a hypothesis that was not tested
   * @param hypotheses all hypotheses tested, at least the number of p-values that are not NaN
   * @return q-values in the order of {@code pValues}
   * @throws IllegalArgumentException for a p-value outside 0 to 1, or fewer hypotheses than
   *     p-values
   */
  public static double[] adjust(double[] pValues, long hypotheses) {
    Integer[] order = testedInDescendingOrder(pValues);
    if (hypotheses < order.length) {
      throw new IllegalArgumentException(
          "%d p-values of only %d hypotheses".formatted(order.length, hypotheses));
    }
    double[] adjusted = new double[pValues.length];
    Arrays.fill(adjusted, Double.NaN);
    double least = 1;
    for (int i = 0; i < order.length; i++) {
      least = Math.min(least, step(pValues[order[i]], hypotheses, order.length - i));
      adjusted[order[i]] = least;
    }
    return adjusted;
  }

  /**
   * One term of the minimum: p · m / rank.
   *
   * @param pValue between 0 and 1
   * @param hypotheses m, all hypotheses tested
   * @param rank number of hypotheses whose p-value is at most this one
   * @return at least p; may exceed 1
   */
  public static double step(double pValue, long hypotheses, long rank) {
    return pValue * ((double) hypotheses / rank);
  }

  private static Integer[] testedInDescendingOrder(double[] pValues) {
    Integer[] order = new Integer[pValues.length];
    int tested = 0;
    for (int i = 0; i < pValues.length; i++) {
      if (pValues[i] < 0 || pValues[i] > 1) {
        throw new IllegalArgumentException(
            "p-value %d is %s; it must lie between 0 and 1".formatted(i, pValues[i]));
      }
      if (!Double.isNaN(pValues[i])) {
        order[tested++] = i;
      }
    }
    Integer[] descending = Arrays.copyOf(order, tested);
    Arrays.sort(descending, (left, right) -> Double.compare(pValues[right], pValues[left]));
    return descending;
  }
}
