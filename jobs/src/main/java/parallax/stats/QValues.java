package parallax.stats;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The q-values of one family of tests as a function of their p-values, by the procedure of {@link
 * BenjaminiHochberg}: equal p-values have equal q-values and a larger p-value has no smaller
 * q-value, so q is a step function of p, and only its steps are kept.
 */
public final class QValues implements Serializable {
  private static final long serialVersionUID = 1;

  /** The largest p-value of each step, ascending. */
  private final double[] ends;

  private final double[] values;

  private QValues(double[] ends, double[] values) {
    this.ends = ends;
    this.values = values;
  }

  /**
   * The function of a family.
   *
   * @param pValues in any order, repeated or not
   * @param tests how many tests of the family have each p-value, at least 0
   * @throws IllegalArgumentException for a p-value outside 0 to 1, a negative number of tests, or
   *     arrays of different lengths
   */
  public static QValues of(double[] pValues, long[] tests) {
    requireValid(pValues, tests);
    double[] ascending = ascending(pValues, tests);
    long[] ranks = new long[ascending.length];
    for (int i = 0; i < pValues.length; i++) {
      if (tests[i] > 0) {
        ranks[Arrays.binarySearch(ascending, pValues[i] + 0.0)] += tests[i];
      }
    }
    for (int i = 1; i < ranks.length; i++) {
      ranks[i] += ranks[i - 1];
    }
    return steps(ascending, ranks);
  }

  private static void requireValid(double[] pValues, long[] tests) {
    if (pValues.length != tests.length) {
      throw new IllegalArgumentException(
          "%d p-values, but %d numbers of tests".formatted(pValues.length, tests.length));
    }
    for (int i = 0; i < pValues.length; i++) {
      if (!(pValues[i] >= 0 && pValues[i] <= 1) || tests[i] < 0) {
        throw new IllegalArgumentException(
            "%d tests with the p-value %s; it must lie between 0 and 1"
                .formatted(tests[i], pValues[i]));
      }
    }
  }

  /** The different p-values that some test has. */
  private static double[] ascending(double[] pValues, long[] tests) {
    double[] sorted = new double[pValues.length];
    int tested = 0;
    for (int i = 0; i < pValues.length; i++) {
      if (tests[i] > 0) {
        // Adding 0 makes a negative zero positive.
        sorted[tested++] = pValues[i] + 0.0;
      }
    }
    Arrays.sort(sorted, 0, tested);
    int different = 0;
    for (int i = 0; i < tested; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[different++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, different);
  }

  /**
   * The running minimum from the largest p-value down.
   *
   * @param ranks number of tests whose p-value is at most that one
   */
  private static QValues steps(double[] pValues, long[] ranks) {
    int last = pValues.length - 1;
    double[] ends = new double[pValues.length];
    double[] values = new double[pValues.length];
    int first = pValues.length;
    double least = Double.POSITIVE_INFINITY;
    for (int i = last; i >= 0; i--) {
      double step = Math.min(1, BenjaminiHochberg.step(pValues[i], ranks[last], ranks[i]));
      if (step < least) {
        least = step;
        first--;
        ends[first] = pValues[i];
        values[first] = step;
      }
    }
    return new QValues(
        Arrays.copyOfRange(ends, first, ends.length),
        Arrays.copyOfRange(values, first, values.length));
  }

  /**
   * The q-value of a test of the family.
   *
   * @param pValue of one of the tests; for any other number the q-value of the next larger p-value
   * @return between 0 and 1; 1 for a family without tests
   */
  public double at(double pValue) {
    int found = Arrays.binarySearch(ends, pValue);
    int step = found >= 0 ? found : -found - 1;
    return step < values.length ? values[step] : values.length == 0 ? 1 : values[step - 1];
  }

  /** How many different q-values there are. */
  public int steps() {
    return values.length;
  }
}
