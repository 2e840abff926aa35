package parallax.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;
import parallax.lake.JobEntry;
import parallax.lake.Lake;
import parallax.lake.RunManifest;
import parallax.lake.TableEntry;
import parallax.table.Table;

/** Decides which jobs must work, and says why. */
public final class Planner {
  private final Lake lake;
  private final Configuration hadoop;
  private final String code;
  private final boolean force;
  private final @Nullable RunManifest current;
  private final List<RunManifest> known;

  /** Fingerprint of the job that makes each table, as it stands after the steps so far. */
  private final Map<String, String> producers = new HashMap<>();

  /** Names of the jobs that must work, among the steps so far. */
  private final List<String> working = new ArrayList<>();

  private Planner(Lake lake, Configuration hadoop, boolean force) {
    this.lake = lake;
    this.hadoop = hadoop;
    this.force = force;
    this.code = CodeVersion.checksum();
    this.current = lake.current().orElse(null);
    this.known = force ? List.of() : newestFirst(lake, current);
    if (current != null) {
      current
          .tables()
          .forEach((name, table) -> producers.put(name, fingerprintOf(current, table.job())));
    }
  }

  /**
   * One step a job.
   *
   * @param jobs in an order in which every job comes after those whose tables it reads
   * @param force whether all of them must work, up to date or not
   * @throws UserException where a table is missing that no job of the list makes
   */
  public static List<Step> plan(
      List<BoundJob<?>> jobs, Lake lake, Configuration hadoop, boolean force) {
    Planner planner = new Planner(lake, hadoop, force);
    List<Step> steps = new ArrayList<>();
    for (BoundJob<?> bound : jobs) {
      steps.add(planner.step(bound));
    }
    return steps;
  }

  private Step step(BoundJob<?> bound) {
    List<Table> inputs = bound.inputs(hadoop);
    Map<String, String> made = new TreeMap<>();
    for (Table input : inputs) {
      String producer = producers.get(input.name());
      if (producer == null) {
        throw new UserException(
            "%s reads the table %s, and the lake %s has none; run 'parallax analyze' first, or the job that writes it ('parallax tables' shows which)."
                .formatted(bound.name(), input.name(), lake.root()));
      }
      made.put(input.name(), producer);
    }
    SortedMap<String, String> files = new TreeMap<>();
    bound.files().forEach((name, file) -> files.put(name, file.sha256(hadoop)));
    String fingerprint = Fingerprint.of(bound, made, files, code, hadoop);
    RunManifest reuse =
        known.stream()
            .filter(run -> fingerprint.equals(fingerprintOf(run, bound.name())))
            .filter(run -> hasTables(run, bound))
            .findFirst()
            .orElse(null);
    String why =
        reuse == null ? whyWork(bound, inputs, files) : "up to date, from run " + reuse.runId();
    bound.job().outputs().forEach(table -> producers.put(table.name(), fingerprint));
    if (reuse == null) {
      working.add(bound.name());
    }
    return new Step(bound, inputs, fingerprint, files, reuse, why);
  }

  private String whyWork(BoundJob<?> bound, List<Table> inputs, SortedMap<String, String> files) {
    JobEntry before = current == null ? null : current.jobs().get(bound.name());
    if (before == null) {
      return "never done in this lake";
    }
    if (force) {
      return "--force";
    }
    for (Table input : inputs) {
      String producer = producerAmongWorking(input);
      if (producer != null) {
        return "%s is made anew".formatted(input.name());
      }
    }
    for (Map.Entry<String, String> option : bound.values().entrySet()) {
      String old = before.options().get(option.getKey());
      if (!option.getValue().equals(old)) {
        return "%s is %s, was %s".formatted(option.getKey(), shown(option.getValue()), shown(old));
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!file.getValue().equals(before.files().get(file.getKey()))) {
        return "the file of %s has changed".formatted(file.getKey());
      }
    }
    return hasTables(Objects.requireNonNull(current), bound)
        ? "its input or the version of Parallax has changed"
        : "its tables are missing or of an older schema";
  }

  private static String shown(@Nullable String value) {
    return value == null || value.isEmpty() ? "not set" : value;
  }

  private @Nullable String producerAmongWorking(Table input) {
    for (String name : working) {
      RunManifest run = current;
      TableEntry entry = run == null ? null : run.tables().get(input.name());
      if (entry != null && entry.job().equals(name)) {
        return name;
      }
    }
    return null;
  }

  private boolean hasTables(RunManifest run, BoundJob<?> bound) {
    for (Table table : bound.job().outputs()) {
      TableEntry entry = run.tables().get(table.name());
      if (entry == null || entry.schemaVersion() != table.version() || !lake.holds(entry)) {
        return false;
      }
    }
    return true;
  }

  private static String fingerprintOf(RunManifest run, String job) {
    JobEntry entry = run.jobs().get(job);
    return entry == null ? "" : entry.fingerprint();
  }

  /** The current run before all others, so that what is published is kept where it can be. */
  private static List<RunManifest> newestFirst(Lake lake, @Nullable RunManifest current) {
    List<RunManifest> runs = new ArrayList<>();
    if (current != null) {
      runs.add(current);
    }
    for (RunManifest run : lake.runs()) {
      if (current == null || !run.runId().equals(current.runId())) {
        runs.add(run);
      }
    }
    return runs;
  }
}
