package parallax.compare;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Makes the q-values of each outlet and size out of its tests. Holds the different tests of one
 * outlet and size at a time.
 */
final class AdjustTests implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1;

  /** One row for each outlet and size that is compared. */
  static final StructType SCHEMA =
      new StructType()
          .add("size", DataTypes.IntegerType, false)
          .add("outlet_no", DataTypes.IntegerType, false)
          .add("q_values", DataTypes.BinaryType, false)
          .add("least_avoided", DataTypes.LongType, false);

  private final Broadcast<Comparison> comparison;
  private final Broadcast<Absences> absences;

  AdjustTests(Broadcast<Comparison> comparison, Broadcast<Absences> absences) {
    this.comparison = comparison;
    this.absences = absences;
  }

  /**
   * One partition.
   *
   * @param rows of {@link TestCounts}, all of an outlet and size, sorted by outlet, size and counts
   */
  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    return new Iterator<>() {
      private @Nullable InternalRow next = rows.hasNext() ? rows.next() : null;

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public InternalRow next() {
        InternalRow row = next;
        if (row == null) {
          throw new NoSuchElementException();
        }
        int size = row.getInt(0);
        int outlet = row.getInt(1);
        TestFamily family = new TestFamily(size, outlet, comparison.value(), absences.value());
        do {
          family.add(row.getLong(2), row.getLong(3), row.getLong(4));
          row = rows.hasNext() ? rows.next() : null;
        } while (row != null && row.getInt(0) == size && row.getInt(1) == outlet);
        next = row;
        return family.adjusted();
      }
    };
  }
}
