package parallax.run;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parallax.lake.JobEntry;
import parallax.lake.RunManifest;
import parallax.table.Table;

/**
 * Which jobs of the published run still hold when some jobs are done anew: a table must never stand
 * beside inputs that it was not made from.
 */
final class StaleTables {
  private StaleTables() {}

  /** The jobs to keep, of those that are not among the steps. */
  static Map<String, JobEntry> jobsToKeep(RunManifest current, List<Step> steps) {
    Map<String, JobEntry> kept = new TreeMap<>(current.jobs());
    Set<String> changed = new HashSet<>();
    for (Step step : steps) {
      JobEntry before = kept.remove(step.bound().name());
      if (before == null || !before.fingerprint().equals(step.fingerprint())) {
        for (Table table : step.bound().job().outputs()) {
          changed.add(table.name());
        }
      }
    }
    while (kept.entrySet().removeIf(job -> isStale(current, job, changed))) {
      // Each round drops the jobs that read what the round before made stale.
    }
    return kept;
  }

  private static boolean isStale(
      RunManifest current, Map.Entry<String, JobEntry> job, Set<String> changed) {
    if (job.getValue().inputs().stream().noneMatch(changed::contains)) {
      return false;
    }
    current
        .tables()
        .forEach(
            (name, table) -> {
              if (table.job().equals(job.getKey())) {
                changed.add(name);
              }
            });
    return true;
  }
}
