package parallax.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parallax.table.Field;
import parallax.table.Table;

/**
 * A table as SQL of SQLite: its definition with each column's meaning, then a statement a row.
 * Booleans are 0 and 1, days text (ISO 8601), lists and structures JSON text, as SQLite's own
 * functions take them.
 */
final class SqliteRows implements RowText {
  private final Table table;

  SqliteRows(Table table) {
    this.table = table;
  }

  /** SQLite keeps comments inside a definition, and shows them with it. */
  @Override
  public String header() {
    List<String> lines = new ArrayList<>();
    int last = table.fields().size() - 1;
    for (int i = 0; i <= last; i++) {
      Field field = table.fields().get(i);
      lines.add(
          "  %s %s%s%s -- %s\n"
              .formatted(
                  SqlText.name(field.name()),
                  type(field.type()),
                  field.required() ? " not null" : "",
                  i == last ? "" : ",",
                  SqlText.meaning(field)));
    }
    return "create table %s ( -- %s\n%s);\n"
        .formatted(
            SqlText.name(table.name()),
            table.meaning(),
            lines.stream().collect(Collectors.joining()));
  }

  @Override
  public String of(Row row) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < table.fields().size(); i++) {
      values.add(literal(row.isNullAt(i) ? null : row.get(i), table.fields().get(i).type()));
    }
    return "insert into %s values (%s);\n"
        .formatted(SqlText.name(table.name()), String.join(",", values));
  }

  private static String type(DataType type) {
    if (type instanceof DoubleType || type instanceof FloatType) {
      return "real";
    }
    return type instanceof NumericType || type instanceof BooleanType ? "integer" : "text";
  }

  private static String literal(@Nullable Object value, DataType type) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean truth) {
      return truth ? "1" : "0";
    }
    if (value instanceof Number) {
      return value.toString();
    }
    boolean nested = type instanceof ArrayType || type instanceof StructType;
    return text(nested ? JsonValues.text(value, type) : value.toString());
  }

  /** SQLite's shell drops a carriage return at the end of a line, and takes NUL for the end. */
  private static String text(String value) {
    String literal = SqlText.literal(value);
    for (char lost : new char[] {'\r', '\0'}) {
      if (literal.indexOf(lost) >= 0) {
        String mark = unusedIn(literal);
        literal =
            "replace(%s,'%s',char(%d))"
                .formatted(literal.replace(String.valueOf(lost), mark), mark, (int) lost);
      }
    }
    return literal;
  }

  private static String unusedIn(String text) {
    int i = 0;
    while (text.contains("\\u" + i)) {
      i++;
    }
    return "\\u" + i;
  }
}
