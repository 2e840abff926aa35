package parallax.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.lake.RunManifest;
import parallax.lake.TableEntry;
import parallax.lake.TableReader;
import parallax.table.Table;

/** The tables of one run, as far as it has them. */
record RunTables(SparkSession spark, Lake lake, RunManifest run) {

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
    TableEntry entry = run.tables().get(table.name());
    return entry == null || !knows(table, entry) || entry.rows() == 0
        ? Optional.empty()
        : Optional.of(TableReader.read(spark, lake, table, entry));
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
