package parallax.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import parallax.table.Field;
import parallax.table.Table;

/** The rows that are meant, in the order of the table's key. */
final class KeptRows implements Fold<KeptRows> {
  private static final long serialVersionUID = 1;

  private final DataType[] types;
  private final RowValues.Condition condition;
  private final ArrayList<@Nullable Object[]> rows = new ArrayList<>();

  private KeptRows(List<Field> fields, RowValues.Condition condition) {
    this.types = RowValues.types(fields);
    this.condition = condition;
  }

  /** Values of these columns; no row where the run has no such table. */
  static List<@Nullable Object[]> of(
      RunTables tables, Table table, List<Field> fields, RowValues.Condition condition) {
    List<@Nullable Object[]> rows =
        tables.fold(table, fields, new KeptRows(fields, condition)).rows;
    List<Integer> key = table.key().stream().map(fields::indexOf).filter(i -> i >= 0).toList();
    rows.sort(Comparator.comparing(row -> InOrder.of(row, key)));
    return rows;
  }

  @Override
  public void add(InternalRow row) {
    if (condition.test(row)) {
      rows.add(RowValues.all(row, types));
    }
  }

  @Override
  public KeptRows with(KeptRows other) {
    rows.addAll(other.rows);
    return this;
  }
}
