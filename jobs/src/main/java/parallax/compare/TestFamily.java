package parallax.compare;

import java.util.Arrays;
import parallax.stats.G2;
import parallax.stats.QValues;

/** All tests of an outlet and size, absent n-grams included: what one correction is made over. */
final class TestFamily {
  /** The q-value up to which an n-gram that an outlet does not have is worth a row. */
  static final double LEVEL = 0.05;

  private final int size;
  private final int outlet;
  private final Comparison comparison;
  private final Absences absences;

  private final long targetTotal;
  private final long referenceTotal;

  /** N-grams that the outlet does not have, by their count in the reference. */
  private final long[] absent;

  private int different;
  private long[] tests = new long[64];
  private double[] pValues = new double[64];

  TestFamily(int size, int outlet, Comparison comparison, Absences absences) {
    this.size = size;
    this.outlet = outlet;
    this.comparison = comparison;
    this.absences = absences;
    this.targetTotal = comparison.totals().of(size, outlet);
    this.referenceTotal = comparison.reference().total(size, outlet);
    this.absent = absences.ngramsByCount(size);
  }

  /** Adds all tests of n-grams that the outlet has. */
  void add(TestSums sums) {
    for (int i = 0; i < sums.size(); i++) {
      long target = sums.targets()[i];
      long reference = sums.references()[i];
      long whereAbsent = comparison.reference().whereAbsent(target, reference);
      if (whereAbsent > 0) {
        absent[absences.index(size, whereAbsent)] -= sums.tests()[i];
      }
      append(pValue(target, reference), sums.tests()[i]);
    }
  }

  private double pValue(long target, long reference) {
    return G2.pValue(G2.signed(target, targetTotal, reference, referenceTotal));
  }

  private void append(double pValue, long n) {
    if (different == tests.length) {
      tests = Arrays.copyOf(tests, 2 * different);
      pValues = Arrays.copyOf(pValues, 2 * different);
    }
    pValues[different] = pValue;
    tests[different++] = n;
  }

  /** The q-values. */
  AdjustedFamily adjusted() {
    long[] counts = absences.counts(size);
    int firstAbsent = different;
    for (int i = 0; i < counts.length; i++) {
      if (absent[i] < 0) {
        throw new IllegalStateException(
            "More n-grams of size %d occur %d times in an outlet's corpus than there are."
                .formatted(size, counts[i]));
      }
      // Where the outlet has them all, the count may be more than the reference can hold.
      append(absent[i] == 0 ? 1 : pValue(0, counts[i]), absent[i]);
    }
    QValues qValues = of();
    long leastAvoided = Long.MAX_VALUE;
    for (int i = counts.length - 1; i >= 0; i--) {
      if (absent[i] > 0 && qValues.at(pValues[firstAbsent + i]) <= LEVEL) {
        leastAvoided = counts[i];
      }
    }
    return new AdjustedFamily(size, outlet, qValues, leastAvoided);
  }

  private QValues of() {
    return QValues.of(Arrays.copyOf(pValues, different), Arrays.copyOf(tests, different));
  }
}
