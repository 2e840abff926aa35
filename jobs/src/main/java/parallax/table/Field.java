package parallax.table;

import static java.util.Objects.requireNonNull;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;

/**
 * One column, documented: its name, type, whether a value is always there, its unit and its
 * meaning.
 *
 * @param unit what the numbers count or measure, such as {@code tokens}; empty where there is none
 */
public record Field(String name, DataType type, boolean required, String unit, String meaning) {

  public Field {
    requireNonNull(name);
    requireNonNull(type);
    if (meaning.isBlank()) {
      throw new IllegalArgumentException("Column " + name + " has no meaning written down.");
    }
  }

  /** A column that has a value in every row. */
  public static Field required(String name, DataType type, String meaning) {
    return new Field(name, type, true, "", meaning);
  }

  /** A column whose value may be absent; the meaning says when. */
  public static Field optional(String name, DataType type, String meaning) {
    return new Field(name, type, false, "", meaning);
  }

  /** The same column with a unit. */
  public Field in(String unitName) {
    return new Field(name, type, required, unitName, meaning);
  }

  /** The column of a dataset that has this field. */
  public Column column() {
    return functions.col(name);
  }

  /** The column of one dataset under its alias, for joins. */
  public Column of(String alias) {
    return functions.col(alias + "." + name);
  }

  /** Unit and meaning travel as the column's comment into the Parquet file. */
  StructField structField() {
    String comment = unit.isEmpty() ? meaning : meaning + " [" + unit + "]";
    Metadata metadata = new MetadataBuilder().putString("comment", comment).build();
    return new StructField(name, type, !required, metadata);
  }
}
