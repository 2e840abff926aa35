package parallax.cli;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.lake.RunManifest;
import parallax.lake.TableEntry;
import parallax.lake.TableReader;
import parallax.table.Table;

/** The tables of a lake's published run, for commands that look at them. */
record PublishedTables(Lake lake, RunManifest run) {
  /**
   * Finds the published run; no Spark session is needed for that.
   *
   * @throws UserException where the lake has none
   */
  static PublishedTables of(Lake lake) {
    RunManifest run =
        lake.current()
            .orElseThrow(
                () ->
                    new UserException(
                        "%s has no published run; 'parallax analyze' makes one."
                            .formatted(lake.root())));
    return new PublishedTables(lake, run);
  }

  /**
   * The rows of a table.
   *
   * @throws UserException where the run does not have it as this release knows it
   */
  Dataset<Row> read(SparkSession spark, Table table) {
    return TableReader.read(spark, lake, table, entry(table));
  }

  /**
   * What the run says of a table.
   *
   * @throws UserException where the run does not have it as this release knows it
   */
  TableEntry entry(Table table) {
    TableEntry entry = run.tables().get(table.name());
    if (entry == null || entry.schemaVersion() != table.version()) {
      throw new UserException(
          "The run %s has no table %s of version %d; run 'parallax analyze' again."
              .formatted(run.runId(), table.name(), table.version()));
    }
    return entry;
  }
}
