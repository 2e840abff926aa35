package parallax.run;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import parallax.job.Finding;
import parallax.job.Finding.Severity;
import parallax.lake.JobEntry;
import parallax.lake.Lake;
import parallax.lake.RunManifest;
import parallax.lake.TableEntry;
import parallax.lake.TableWriter;
import parallax.table.Table;

/** Carries out a plan: the one place that runs jobs and has their tables written and published. */
public final class JobRunner {
  private final SparkSession spark;
  private final Lake lake;
  private final RunListener listener;
  private final Instant started = Instant.now();
  private final Map<String, TableEntry> tables = new TreeMap<>();
  private final Map<String, JobEntry> jobs = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  public JobRunner(SparkSession spark, Lake lake, RunListener listener) {
    this.spark = spark;
    this.lake = lake;
    this.listener = listener;
  }

  /**
   * Does what the steps say in a run folder that {@link Lake#begin} made, and publishes the run.
   *
   * @throws IllegalStateException where a job breaks a promise; nothing is published then
   */
  public RunResult run(List<Step> steps, String runId) {
    carryOver(steps);
    long working = steps.stream().filter(Step::works).count();
    int number = 0;
    for (Step step : steps) {
      if (step.works()) {
        number++;
        listener.jobStarted(step.bound().name(), number, (int) working);
        listener.jobFinished(step.bound().name(), work(step, runId));

      } else {
        reuse(step);
      }
    }
    RunManifest manifest = manifest(runId);
    try {
      lake.publish(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException("The run could not be published in " + lake.root(), e);
    }
    listener.published(manifest);
    return new RunResult(manifest, true, findings);
  }

  /** Whether the published run is already what the steps lead to. */
  public static boolean upToDate(List<Step> steps, Lake lake) {
    RunManifest current = lake.current().orElse(null);
    return current != null
        && steps.stream()
            .allMatch(step -> step.reuse() != null && step.reuse().runId().equals(current.runId()));
  }

  /**
   * Tables of jobs that are not among the steps stay, unless a step's table is among their inputs.
   */
  private void carryOver(List<Step> steps) {
    RunManifest current = lake.current().orElse(null);
    if (current == null) {
      return;
    }
    Map<String, JobEntry> kept = StaleTables.jobsToKeep(current, steps);
    jobs.putAll(kept);
    current
        .tables()
        .forEach(
            (name, entry) -> {
              if (kept.containsKey(entry.job())) {
                tables.put(name, entry);
              }
            });
  }

  private void reuse(Step step) {
    RunManifest from = requireNonNull(step.reuse());
    String name = step.bound().name();
    for (Table table : step.bound().job().outputs()) {
      tables.put(table.name(), from.table(table.name()));
    }
    jobs.put(name, from.job(name));
  }

  private double work(Step step, String runId) {
    Instant begun = Instant.now();
    BoundJob<?> bound = step.bound();
    RunInputs inputs = new RunInputs(spark, lake, tables);
    TableWriter writer = new TableWriter(spark);
    try {
      Map<Table, Dataset<Row>> outputs = bound.compute(inputs);
      for (Table table : bound.job().outputs()) {
        Dataset<Row> rows = outputs.get(table);
        if (rows == null) {
          throw new IllegalStateException(
              "Job %s does not return its table %s.".formatted(bound.name(), table.name()));
        }
        String folder = "runs/" + runId + "/" + table.name();
        tables.put(
            table.name(),
            writer.write(rows, table, lake.path(folder).toString(), folder, bound.name()));
      }
    } finally {
      inputs.release();
    }
    List<String> said = review(bound, inputs);
    double seconds = secondsSince(begun);
    jobs.put(
        bound.name(),
        new JobEntry(
            step.fingerprint(),
            runId,
            seconds,
            bound.job().inputs().stream().map(Table::name).toList(),
            bound.values(),
            step.files(),
            said));
    return seconds;
  }

  private List<String> review(BoundJob<?> bound, RunInputs written) {
    List<String> said = new ArrayList<>();
    for (Finding finding : bound.review(written)) {
      if (finding.severity() == Severity.FAULT) {
        throw new IllegalStateException("Job " + bound.name() + ": " + finding.message());
      }
      findings.add(finding);
      said.add(finding.severity() + ": " + finding.message());
    }
    return said;
  }

  private RunManifest manifest(String runId) {
    Map<String, String> versions = new TreeMap<>();
    versions.put("parallax", CodeVersion.release());
    versions.put("parallax_code", CodeVersion.checksum());
    versions.put("spark", spark.version());
    versions.put("java", System.getProperty("java.version"));
    return new RunManifest(
        RunManifest.FORMAT,
        runId,
        started.truncatedTo(ChronoUnit.SECONDS).toString(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        secondsSince(started),
        versions,
        tables,
        jobs);
  }

  private static double secondsSince(Instant begun) {
    return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
  }
}
