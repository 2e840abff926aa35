package parallax.export;

import org.apache.spark.sql.Row;
import parallax.table.Table;

/** JSON Lines: each row an object with all columns, what is null as null. */
final class JsonRows implements RowText {
  private final Table table;

  JsonRows(Table table) {
    this.table = table;
  }

  @Override
  public String header() {
    return "";
  }

  @Override
  public String of(Row row) {
    return JsonValues.text(row, table.schema()) + '\n';
  }
}
