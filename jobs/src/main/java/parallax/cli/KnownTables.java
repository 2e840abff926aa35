package parallax.cli;

import java.util.List;
import parallax.job.Job;
import parallax.job.UserException;
import parallax.lake.RunManifest;
import parallax.lake.TableEntry;
import parallax.table.Table;
import parallax.text.NearestName;

/** The tables that jobs write, in the order in which they come about. */
record KnownTables(List<Table> tables) {
  static KnownTables of(List<Job<?>> jobs) {
    return new KnownTables(jobs.stream().flatMap(job -> job.outputs().stream()).toList());
  }

  /**
   * The table of a name.
   *
   * @throws UserException where there is none
   */
  Table table(String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "There is no table '%s'; did you mean '%s'? 'parallax show' lists them."
                        .formatted(
                            name,
                            NearestName.of(name, tables.stream().map(Table::name).toList()))));
  }

  /** The tables of a run with their rows, and what a row is. */
  String list(RunManifest run) {
    StringBuilder text = new StringBuilder();
    for (Table table : tables) {
      TableEntry entry = run.tables().get(table.name());
      if (entry != null) {
        text.append("%-22s %,12d  %s%n".formatted(table.name(), entry.rows(), table.meaning()));
      }
    }
    return text.append("%nRun %s; 'parallax show TABLE' shows rows.%n".formatted(run.runId()))
        .toString();
  }
}
