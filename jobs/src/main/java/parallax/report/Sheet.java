package parallax.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.Table;

/** A small table of the page: names of columns, and rows of values in that order. */
final class Sheet {
  private final List<String> columns;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  Sheet(String... columns) {
    this.columns = List.of(columns);
  }

  Sheet(List<Field> fields) {
    this(fields.stream().map(Field::name).toArray(String[]::new));
  }

  /** Rows of a table under the names of its columns, in the order of its key. */
  static Sheet of(RunTables tables, Table table, Outlets outlets, RowValues.Condition condition) {
    Sheet sheet = new Sheet(table.fields());
    KeptRows.of(tables, table, table.fields(), condition)
        .forEach(row -> sheet.add(numbered(row, outlets, table.fields())));
    return sheet;
  }

  static Column[] columnsOf(List<Field> fields) {
    return fields.stream().map(Field::column).toArray(Column[]::new);
  }

  /** The values of a row that has exactly these columns, its outlet by number. */
  static @Nullable Object[] numbered(@Nullable Object[] row, Outlets outlets, List<Field> fields) {
    @Nullable Object[] values = row.clone();
    int place = fields.indexOf(Articles.OUTLET);
    values[place] = outlets.number(String.valueOf(row[place]));
    return values;
  }

  void add(@Nullable Object... row) {
    if (row.length != columns.size()) {
      throw new IllegalArgumentException(
          "%d values for the columns %s".formatted(row.length, columns));
    }
    rows.add(row);
  }

  int size() {
    return rows.size();
  }

  @JsonProperty("columns")
  List<String> columns() {
    return columns;
  }

  @JsonProperty("rows")
  List<@Nullable Object[]> rows() {
    return rows;
  }

  /** A value of a row by the name of its column. */
  @Nullable Object value(@Nullable Object[] row, Field field) {
    return row[columns.indexOf(field.name())];
  }

  @Override
  public String toString() {
    return columns + " " + rows.stream().map(Arrays::toString).toList();
  }
}
