package parallax.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import parallax.job.UserException;
import parallax.parquet.FileRows;
import parallax.table.Table;

/** Opens a table of a run, or reads it. */
public final class TableReader {
  private TableReader() {}

  /** The rows of all folders of the entry, with the table's schema. */
  public static Dataset<Row> read(SparkSession spark, Lake lake, Table table, TableEntry entry) {
    String[] paths =
        entry.paths().stream().map(path -> lake.path(path).toString()).toArray(String[]::new);
    return spark.read().schema(table.schema()).parquet(paths);
  }

  /**
   * Gives each row of a table, files by name, without a Spark job: for tables that are small.
   *
   * @param schema the columns that are read, in any order
   * @throws UserException where a file cannot be read
   */
  public static void forEach(
      Lake lake, TableEntry entry, StructType schema, Consumer<InternalRow> action) {
    for (String folder : entry.paths()) {
      List<FileStatus> files = lake.files().list(lake.path(folder));
      files.sort(Comparator.comparing(FileStatus::getPath));
      for (FileStatus file : files) {
        if (file.getPath().getName().endsWith(".parquet")) {
          read(file.getPath(), lake, schema, action);
        }
      }
    }
  }

  private static void read(Path file, Lake lake, StructType schema, Consumer<InternalRow> action) {
    try (FileRows rows = new FileRows(file, lake.hadoop(), schema)) {
      rows.forEachRemaining(action);
    } catch (IOException | UncheckedIOException e) {
      throw new UserException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
