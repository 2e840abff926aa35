package parallax.report;

import org.apache.spark.sql.catalyst.InternalRow;

/** Sums of columns of whole numbers. */
final class Sums implements Fold<Sums> {
  private static final long serialVersionUID = 1;

  private final long[] totals;

  Sums(int columns) {
    this.totals = new long[columns];
  }

  @Override
  public void add(InternalRow row) {
    for (int i = 0; i < totals.length; i++) {
      totals[i] += row.getLong(i);
    }
  }

  @Override
  public Sums with(Sums other) {
    for (int i = 0; i < totals.length; i++) {
      totals[i] += other.totals[i];
    }
    return this;
  }

  long[] totals() {
    return totals.clone();
  }
}
