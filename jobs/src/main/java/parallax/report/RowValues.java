package parallax.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.table.Field;

/** Values of a row as the page writes them: text, numbers, days as text, lists of text. */
final class RowValues {
  private RowValues() {}

  /** Which rows are meant. */
  interface Condition extends Predicate<InternalRow>, Serializable {
    Condition ALL = row -> true;

    /** Where a column of text has just this. */
    static Condition is(List<Field> fields, Field field, String text) {
      int place = fields.indexOf(field);
      return row -> row.getUTF8String(place).equals(UTF8String.fromString(text));
    }
  }

  /** All values of a row that has exactly these columns. */
  static @Nullable Object[] all(InternalRow row, DataType... types) {
    @Nullable Object[] values = new Object[types.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.isNullAt(i) ? null : one(row, i, types[i]);
    }
    return values;
  }

  static DataType[] types(List<Field> fields) {
    return fields.stream().map(Field::type).toArray(DataType[]::new);
  }

  private static Object one(InternalRow row, int place, DataType type) {
    if (type instanceof ArrayType) {
      return texts(row.getArray(place));
    }
    Object value = row.get(place, type);
    if (value instanceof UTF8String text) {
      return text.toString();
    }
    return type.equals(DataTypes.DateType)
        ? LocalDate.ofEpochDay((Integer) value).toString()
        : value;
  }

  private static List<String> texts(ArrayData array) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < array.numElements(); i++) {
      texts.add(array.getUTF8String(i).toString());
    }
    return texts;
  }

  static String text(InternalRow row, int place) {
    return row.getUTF8String(place).toString();
  }
}
