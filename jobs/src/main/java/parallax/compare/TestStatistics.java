package parallax.compare;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.stats.G2;
import parallax.stats.LogRatio;
import parallax.stats.WeightedLogOdds;
import parallax.table.NgramKeyness;

/**
 * The statistics of tests, which depend on nothing but outlet, size and counts. Most n-grams are
 * rare and share theirs with many others, so the last ones are kept: a cache of fixed size in which
 * a test can stand in one place only.
 */
final class TestStatistics {
  private static final int FIRST =
      NgramKeyness.TABLE.schema().fieldIndex(NgramKeyness.TARGET_PER_MILLION.name());

  /** The values from {@code target_per_million} to {@code z}. */
  static final int VALUES = 10;

  static final int P_VALUE = 3;
  static final int Q_VALUE = 4;
  static final int Z = 9;
  private static final int SLOTS = 1 << 16;

  private final Comparison comparison;
  private final Corrections corrections;

  private final int[] sizes = new int[SLOTS];
  private final int[] outlets = new int[SLOTS];
  private final long[] targets = new long[SLOTS];
  private final long[] references = new long[SLOTS];
  private final long[] totals = new long[SLOTS];
  private final double[] values = new double[SLOTS * VALUES];

  /** Where the values of the test asked for last begin. */
  private int at;

  TestStatistics(Comparison comparison, Corrections corrections) {
    this.comparison = comparison;
    this.corrections = corrections;
    Arrays.fill(outlets, -1);
  }

  /**
   * Looks a test up or makes it.
   *
   * @param total occurrences in all outlets
   */
  void test(int size, int outlet, long target, long reference, long total) {
    int slot =
        TestCounts.hash(comparison.families().number(size, outlet), target, reference) & SLOTS - 1;
    at = slot * VALUES;
    if (outlets[slot] != outlet
        || sizes[slot] != size
        || targets[slot] != target
        || references[slot] != reference
        || totals[slot] != total) {
      outlets[slot] = outlet;
      sizes[slot] = size;
      targets[slot] = target;
      references[slot] = reference;
      totals[slot] = total;
      compute(size, outlet, target, reference, total);
    }
  }

  private void compute(int size, int outlet, long target, long reference, long total) {
    compute(comparison, size, outlet, target, reference, total, values, at);
    values[at + Q_VALUE] = corrections.qValue(size, outlet, values[at + P_VALUE]);
  }

  /**
   * Puts the values of a test into an array, all but its q-value.
   *
   * @param total occurrences in all outlets
   * @param at where the {@link #VALUES} of them begin
   */
  static void compute(
      Comparison comparison,
      int size,
      int outlet,
      long target,
      long reference,
      long total,
      double[] values,
      int at) {
    long targetTotal = comparison.totals().of(size, outlet);
    long referenceTotal = comparison.reference().total(size, outlet);
    double g2 = comparison.g2(size, outlet, target, reference);
    LogRatio ratio = LogRatio.of(target, targetTotal, reference, referenceTotal);
    WeightedLogOdds odds = comparison.logOdds(size, outlet, target, reference, total);
    values[at] = target * 1e6 / targetTotal;
    values[at + 1] = reference * 1e6 / referenceTotal;
    values[at + 2] = g2;
    values[at + P_VALUE] = G2.pValue(g2);
    values[at + 5] = ratio.value();
    values[at + 6] = ratio.ciLow();
    values[at + 7] = ratio.ciHigh();
    values[at + 8] = odds.logOdds();
    values[at + Z] = odds.z();
  }

  /** Of the test asked for last. */
  double qValue() {
    return values[at + Q_VALUE];
  }

  /** Of the test asked for last. */
  double z() {
    return values[at + Z];
  }

  /** Puts the statistics of the test asked for last into a row of {@link NgramKeyness}. */
  void write(InternalRow row) {
    for (int i = 0; i < VALUES; i++) {
      row.setDouble(FIRST + i, values[at + i]);
    }
  }
}
