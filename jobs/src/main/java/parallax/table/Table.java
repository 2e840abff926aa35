package parallax.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table's contract: its name, schema version, key and documented columns.
 *
 * <p>No two rows share the key; a key column may be null only where its {@link Field} says so. The
 * rows are sorted by the key unless the table is laid out otherwise.
 */
public final class Table {
  private final String name;
  private final int version;
  private final String meaning;
  private final List<Field> key;
  private final List<Field> fields;
  private final Layout layout;

  private Table(
      String name,
      int version,
      String meaning,
      List<Field> key,
      List<Field> fields,
      Layout layout) {
    this.name = name;
    this.version = version;
    this.meaning = meaning;
    this.key = List.copyOf(key);
    this.fields = List.copyOf(fields);
    this.layout = layout;
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      if (!names.add(field.name())) {
        throw new IllegalArgumentException(
            "Table " + name + " has the column " + field.name() + " twice.");
      }
    }
  }

  /**
   * A table under construction.
   *
   * @param version grows by one whenever a column changes its name, type or meaning
   * @param meaning what one row is
   */
  public static Keyed named(String name, int version, String meaning) {
    return key ->
        columns -> {
          List<Field> fields = new ArrayList<>(List.of(key));
          fields.addAll(List.of(columns));
          return new Table(name, version, meaning, List.of(key), fields, Layout.SORTED);
        };
  }

  /** The same table with its rows in another order. */
  public Table laidOut(Layout other) {
    return new Table(name, version, meaning, key, fields, other);
  }

  /** The step that names the key columns. */
  @FunctionalInterface
  public interface Keyed {
    Columned key(Field... key);
  }

  /** The step that names all other columns. */
  @FunctionalInterface
  public interface Columned {
    Table columns(Field... columns);
  }

  public String name() {
    return name;
  }

  public int version() {
    return version;
  }

  /** What one row is. */
  public String meaning() {
    return meaning;
  }

  public List<Field> key() {
    return key;
  }

  /** All columns, the key first. */
  public List<Field> fields() {
    return fields;
  }

  /** How the rows lie in the files. */
  public Layout layout() {
    return layout;
  }

  /** The Spark schema, with each column's meaning as its comment. */
  public StructType schema() {
    return new StructType(fields.stream().map(Field::structField).toArray(StructField[]::new));
  }

  /** All columns in order, for a {@code select}. */
  public Column[] columns() {
    return fields.stream().map(Field::column).toArray(Column[]::new);
  }

  @Override
  public String toString() {
    return name;
  }
}
