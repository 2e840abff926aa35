package parallax.lake;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.Layout;
import parallax.table.Table;

/** Checks a table's rows and writes them as Parquet, the way the table is laid out. */
public final class TableWriter {
  /** Where Parquet begins a new row group, in bytes of one that is being written. */
  private static final String ROW_GROUP_BYTES = "parquet.block.size";

  /** More than a task should write: a row group is held in memory until it is complete. */
  private static final long UNDIVIDED_BYTES = 1L << 30;

  /** Before compression: some 15,000 rows of twenty columns. */
  private static final long SMALL_BYTES = 3L << 20;

  /** Whether values of any column are numbered. */
  private static final String ANY_DICTIONARY = "parquet.enable.dictionary";

  /** Whether a column's values are numbered in a dictionary; the column's path follows. */
  private static final String DICTIONARY = "parquet.enable.dictionary#";

  private static final DataType POSITIONS = createArrayType(IntegerType);
  private static final String TEXT = Articles.TEXT.name();

  private final SparkSession spark;

  public TableWriter(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Writes one table.
   *
   * @param path the table's folder, which must not exist
   * @param folder the same folder relative to the lake, for the entry
   * @throws IllegalStateException where the rows do not fit the table
   */
  public TableEntry write(Dataset<Row> rows, Table table, String path, String folder, String job) {
    checkColumns(rows.schema(), table, job);
    RowDigest digest = new RowDigest();
    spark.sparkContext().register(digest, table.name());
    JavaRDD<InternalRow> checked =
        internalRows(rows, table)
            .mapPartitions(new CheckedRows(table.name(), table.schema(), digest));
    DataFrameWriter<Row> writer =
        spark.internalCreateDataFrame(checked.rdd(), table.schema(), false).write();
    setRowGroups(writer, table);
    withoutDictionary(table).forEach(column -> writer.option(DICTIONARY + column, false));
    writer.parquet(path);
    return new TableEntry(List.of(folder), digest.rows(), digest.value(), table.version(), job);
  }

  private static JavaRDD<InternalRow> internalRows(Dataset<Row> rows, Table table) {
    // Rows that a job made itself are taken as they are: a plan would copy each of them.
    if (table.layout() != Layout.SORTED
        && rows.queryExecution().analyzed() instanceof LogicalRDD made
        && Arrays.equals(made.schema().fieldNames(), table.schema().fieldNames())) {
      return made.rdd().toJavaRDD();
    }
    return inOrder(rows.select(table.columns()), table).queryExecution().toRdd().toJavaRDD();
  }

  private static void setRowGroups(DataFrameWriter<Row> writer, Table table) {
    if (table.layout() == Layout.UNDIVIDED) {
      writer.option(ROW_GROUP_BYTES, UNDIVIDED_BYTES);
    } else if (table.layout() == Layout.SMALL_GROUPS) {
      writer.option(ROW_GROUP_BYTES, SMALL_BYTES);
      // In the order that the job gives them equal values stand side by side, which compresses as
      // well and costs less than looking each of them up in a dictionary.
      writer.option(ANY_DICTIONARY, false);
    }
  }

  /**
   * Positions and texts hardly repeat: a dictionary of them would cost a look-up a value and save
   * nothing.
   */
  private static List<String> withoutDictionary(Table table) {
    return table.fields().stream()
        .filter(field -> field.type().sameType(POSITIONS) || field.name().equals(TEXT))
        .map(field -> field.type().sameType(POSITIONS) ? field.name() + ".list.element" : TEXT)
        .toList();
  }

  private static Dataset<Row> inOrder(Dataset<Row> rows, Table table) {
    return table.layout() == Layout.SORTED
        ? rows.orderBy(table.key().stream().map(Field::column).toArray(Column[]::new))
        : rows;
  }

  private static void checkColumns(StructType found, Table table, String job) {
    List<String> names = List.of(found.fieldNames());
    for (StructField expected : table.schema().fields()) {
      if (!names.contains(expected.name())) {
        throw new IllegalStateException(
            "Job %s: table %s lacks the column %s; it has %s."
                .formatted(job, table.name(), expected.name(), names));
      }
      DataType type = found.apply(expected.name()).dataType();
      if (!sameType(type, expected.dataType())) {
        throw new IllegalStateException(
            "Job %s: column %s of table %s is %s; expected %s."
                .formatted(
                    job,
                    expected.name(),
                    table.name(),
                    type.catalogString(),
                    expected.dataType().catalogString()));
      }
    }
  }

  /** Types as a reader sees them; whether elements may be null is a matter of the plan. */
  private static boolean sameType(DataType left, DataType right) {
    return left.catalogString()
        .toLowerCase(Locale.ROOT)
        .equals(right.catalogString().toLowerCase(Locale.ROOT));
  }
}
