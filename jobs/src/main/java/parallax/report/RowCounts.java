package parallax.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import parallax.table.Field;
import parallax.table.Table;

/** How many rows have the same values. */
final class RowCounts implements Fold<RowCounts> {
  private static final long serialVersionUID = 1;

  private final DataType[] types;
  private final RowValues.Condition condition;
  private final HashMap<List<Object>, Long> counts = new HashMap<>();

  private RowCounts(List<Field> fields, RowValues.Condition condition) {
    this.types = RowValues.types(fields);
    this.condition = condition;
  }

  /** Counts by the values of these columns, absent ones as null. */
  static Map<List<Object>, Long> of(
      RunTables tables, Table table, List<Field> fields, RowValues.Condition condition) {
    return tables.fold(table, fields, new RowCounts(fields, condition)).counts;
  }

  @Override
  public void add(InternalRow row) {
    if (condition.test(row)) {
      counts.merge(Arrays.asList(RowValues.all(row, types)), 1L, Long::sum);
    }
  }

  @Override
  public RowCounts with(RowCounts other) {
    other.counts.forEach((values, count) -> counts.merge(values, count, Long::sum));
    return this;
  }
}
