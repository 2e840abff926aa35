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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final int atOnce;
  private final AtomicInteger begun = new AtomicInteger();
  private final Map<String, TableEntry> tables = new ConcurrentSkipListMap<>();
  private final Map<String, JobEntry> jobs = new ConcurrentSkipListMap<>();
  private final Map<String, List<Finding>> findings = new ConcurrentHashMap<>();

  /**
   * A runner.
   *
   * @param atOnce jobs that may work at the same time, at least 1
   */
  public JobRunner(SparkSession spark, Lake lake, RunListener listener, int atOnce) {
    this.spark = spark;
    this.lake = lake;
    this.listener = listener;
    this.atOnce = atOnce;
  }

  /**
   * Does what the steps say in a run folder that {@link Lake#begin} made, and publishes the run.
   *
   * @throws IllegalStateException where a job breaks a promise; nothing is published then
   */
  public RunResult run(List<Step> steps, String runId) {
    carryOver(steps);
    steps.stream().filter(step -> !step.works()).forEach(this::reuse);
    List<Step> working = steps.stream().filter(Step::works).toList();
    new Schedule(
            working, step -> work(step, runId, working.size()), spark.sparkContext()::cancelAllJobs)
        .run(atOnce);
    RunManifest manifest = manifest(runId);
    try {
      lake.publish(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException("The run could not be published in " + lake.root(), e);
    }
    return new RunResult(manifest, findingsInOrder(steps));
  }

  private List<Finding> findingsInOrder(List<Step> steps) {
    return steps.stream()
        .flatMap(step -> findings.getOrDefault(step.bound().name(), List.of()).stream())
        .toList();
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

  private void work(Step step, String runId, int of) {
    Instant begin = Instant.now();
    BoundJob<?> bound = step.bound();
    listener.jobStarted(bound.name(), begun.incrementAndGet(), of);
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
    double seconds = secondsSince(begin);
    jobs.put(
        bound.name(),
        new JobEntry(
            step.fingerprint(),
            runId,
            seconds,
            step.inputs().stream().map(Table::name).toList(),
            bound.values(),
            step.files(),
            said));
    listener.jobFinished(bound.name(), seconds);
  }

  private List<String> review(BoundJob<?> bound, RunInputs written) {
    List<String> said = new ArrayList<>();
    List<Finding> found = new ArrayList<>();
    for (Finding finding : bound.review(written)) {
      if (finding.severity() == Severity.FAULT) {
        throw new IllegalStateException("Job " + bound.name() + ": " + finding.message());
      }
      found.add(finding);
      said.add(finding.severity() + ": " + finding.message());
    }
    findings.put(bound.name(), found);
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
