package parallax.export;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parallax.table.Field;
import parallax.text.CsvCell;

/**
 * CSV (RFC 4180): numbers with all digits, lists and structures as JSON, null as an empty cell.
 * Text that a spreadsheet would compute gets an apostrophe in front; numbers stay as they are.
 */
public final class CsvRows implements RowText {
  private static final String LINE_END = "\r\n";

  private final List<Field> fields;

  public CsvRows(List<Field> fields) {
    this.fields = List.copyOf(fields);
  }

  @Override
  public String header() {
    return fields.stream().map(Field::name).collect(Collectors.joining(",", "", LINE_END));
  }

  @Override
  public String of(Row row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      line.append(i == 0 ? "" : ",")
          .append(cell(fields.get(i), row.isNullAt(i) ? null : row.get(i)));
    }
    return line.append(LINE_END).toString();
  }

  private static String cell(Field field, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (field.type() instanceof ArrayType || field.type() instanceof StructType) {
      return CsvCell.whole(JsonValues.text(value, field.type()));
    }
    return field.type() instanceof StringType ? CsvCell.whole((String) value) : value.toString();
  }
}
