package parallax.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import parallax.job.ColumnRows;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.lake.RunManifest;
import parallax.lake.TableEntry;
import parallax.lake.TableReader;
import parallax.table.Field;
import parallax.table.Table;

/** The tables of one run, as far as it has them. */
record RunTables(SparkSession spark, Lake lake, RunManifest run) {

  /** Reading so many rows here takes less than preparing a Spark job. */
  private static final long FEW = 100_000;

  /**
   * What a run lacks.
   *
   * @param older whether it has the table as an earlier release wrote it
   */
  record Missing(Table table, boolean older) {}

  /**
   * The rows of a table; empty where the run has no such table or no rows in it.
   *
   * @throws UserException where a newer release wrote it
   */
  Optional<Dataset<Row>> rows(Table table) {
    return has(table)
        ? Optional.of(TableReader.read(spark, lake, table, run.table(table.name())))
        : Optional.empty();
  }

  /**
   * What a pass over some columns leaves; {@code empty} itself where the run has no such table or
   * no rows in it. Small tables are read here, others by a Spark job.
   *
   * @throws UserException where a newer release wrote it
   */
  <T extends Fold<T>> T fold(Table table, List<Field> fields, T empty) {
    if (!has(table)) {
      return empty;
    }
    TableEntry entry = run.table(table.name());
    if (entry.rows() <= FEW) {
      TableReader.forEach(lake, entry, schema(table, fields), empty::add);
      return empty;
    }
    return ColumnRows.of(
            TableReader.read(spark, lake, table, entry).select(Sheet.columnsOf(fields)))
        .treeAggregate(empty, RunTables::added, Fold::with);
  }

  private static <T extends Fold<T>> T added(T fold, InternalRow row) {
    fold.add(row);
    return fold;
  }

  private static StructType schema(Table table, List<Field> fields) {
    StructType schema = new StructType();
    for (Field field : fields) {
      schema = schema.add(table.schema().apply(field.name()));
    }
    return schema;
  }

  /** Whether the run has rows of a table as this release knows it. */
  boolean has(Table table) {
    TableEntry entry = run.tables().get(table.name());
    return entry != null && knows(table, entry) && entry.rows() > 0;
  }

  /** Number of rows; 0 where the run has no such table. */
  long count(Table table) {
    TableEntry entry = run.tables().get(table.name());
    return entry == null ? 0 : entry.rows();
  }

  /** Those of some tables that the run does not have as this release knows them. */
  List<Missing> missing(List<Table> wanted) {
    List<Missing> missing = new ArrayList<>();
    for (Table table : wanted) {
      TableEntry entry = run.tables().get(table.name());
      if (entry == null || !knows(table, entry)) {
        missing.add(new Missing(table, entry != null));
      }
    }
    return missing;
  }

  private boolean knows(Table table, TableEntry entry) {
    if (entry.schemaVersion() > table.version()) {
      throw new UserException(
          "Run %s has the table %s in version %d, and this release of Parallax knows version %d; use a newer release, or run 'parallax analyze' again."
              .formatted(run.runId(), table.name(), entry.schemaVersion(), table.version()));
    }
    return entry.schemaVersion() == table.version();
  }
}
