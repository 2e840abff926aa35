package parallax.lake;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import parallax.table.Table;

/** Opens a table of a run. */
public final class TableReader {
  private TableReader() {}

  /** The rows of all folders of the entry, with the table's schema. */
  public static Dataset<Row> read(SparkSession spark, Lake lake, Table table, TableEntry entry) {
    String[] paths =
        entry.paths().stream().map(path -> lake.path(path).toString()).toArray(String[]::new);
    return spark.read().schema(table.schema()).parquet(paths);
  }
}
