package parallax.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parallax.lake.JobEntry;
import parallax.lake.RunManifest;

/** How a run was made, as its manifest says. */
final class Making {
  private Making() {}

  static Map<String, Object> of(RunManifest run) {
    Map<String, Object> making = new LinkedHashMap<>();
    making.put("run", run.runId());
    making.put("finished_utc", run.finishedUtc());
    making.put("seconds", run.seconds());
    making.put("versions", run.versions());
    Sheet tables = new Sheet("table", "rows", "schema_version", "job", "sha256");
    new TreeMap<>(run.tables())
        .forEach(
            (name, table) ->
                tables.add(name, table.rows(), table.schemaVersion(), table.job(), table.sha256()));
    making.put("tables", tables);
    Sheet options = new Sheet("job", "option", "value", "sha256");
    Sheet findings = new Sheet("job", "finding");
    new TreeMap<>(run.jobs())
        .forEach(
            (name, job) -> {
              addOptions(options, name, job);
              job.findings().forEach(finding -> findings.add(name, finding));
            });
    making.put("options", options);
    making.put("findings", findings);
    return making;
  }

  private static void addOptions(Sheet options, String name, JobEntry job) {
    new TreeMap<>(job.options())
        .forEach(
            (option, value) ->
                options.add(name, option, value, job.files().getOrDefault(option, "")));
    List<String> others =
        job.files().keySet().stream()
            .filter(file -> !job.options().containsKey(file))
            .sorted()
            .toList();
    others.forEach(file -> options.add(name, file, "", job.files().get(file)));
  }
}
