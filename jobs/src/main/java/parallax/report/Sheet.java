package parallax.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.table.Articles;
import parallax.table.Field;

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

  /** Rows of a table under the names of its columns; outlets by their number. */
  static Sheet of(Dataset<Row> rows, Outlets outlets, List<Field> fields) {
    Sheet sheet = new Sheet(fields);
    for (Row row : rows.select(columnsOf(fields)).collectAsList()) {
      sheet.add(values(row, outlets, fields));
    }
    return sheet;
  }

  static Column[] columnsOf(List<Field> fields) {
    return fields.stream().map(Field::column).toArray(Column[]::new);
  }

  /** The values of a row that has exactly these columns. */
  static @Nullable Object[] values(Row row, Outlets outlets, List<Field> fields) {
    @Nullable Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = row.isNullAt(i) ? null : row.get(i);
      boolean outlet = fields.get(i).name().equals(Articles.OUTLET.name());
      values[i] = outlet && value != null ? Integer.valueOf(outlets.number((String) value)) : value;
    }
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
