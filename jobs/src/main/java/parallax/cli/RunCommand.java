package parallax.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import parallax.job.Finding;
import parallax.job.Finding.Severity;
import parallax.job.Job;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.lake.RunManifest;
import parallax.report.Report;
import parallax.run.BoundJob;
import parallax.run.JobRunner;
import parallax.run.Planner;
import parallax.run.RunResult;
import parallax.run.Step;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;

/** Runs some jobs: all of them for {@code analyze}, one for the command of its name. */
@Command(sortOptions = false, usageHelpAutoWidth = true)
final class RunCommand implements Callable<Integer> {

  private static final String SUMMARY = "summary.txt";
  private static final String NO_REPORT = "--no-report";

  @Option(
      names = "--lake",
      paramLabel = "FOLDER",
      defaultValue = "lake",
      description =
          "Where the tables go: a folder here or a Hadoop path (default: ${DEFAULT-VALUE}).")
  private String lakeFolder = "lake";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "YAML file of options, such as 'max-size: 3'; the command line wins over it.")
  private @Nullable String config;

  @Option(names = "--print-config", description = "Print every option with its value, and stop.")
  private boolean printConfig;

  @Option(names = "--dry-run", description = "Say which jobs would work and why, and stop.")
  private boolean dryRun;

  @Option(names = "--force", description = "Work even where everything is up to date.")
  private boolean force;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "Jobs that may work at the same time; 1 needs the least memory (default:"
              + " ${DEFAULT-VALUE}).")
  private int atOnce;

  @Option(names = "--quiet", description = "No progress, no summary: only errors and findings.")
  private boolean quiet;

  private final JobOptions jobOptions;
  private final CommandSpec spec;

  private RunCommand(List<Job<?>> jobs) {
    this.jobOptions = JobOptions.of(jobs);
    this.spec = CommandSpec.forAnnotatedObject(this);
    jobOptions.specs().forEach(spec::addOption);
    if (spec.findOption(GivenOptions.INPUT) != null) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .paramLabel("PATH")
              .arity("0..*")
              .type(List.class)
              .auxiliaryTypes(String.class)
              .description("Files, folders or globs with articles; the same as --input.")
              .build());
    }
  }

  static CommandLine analyze(List<Job<?>> jobs) {
    RunCommand command = new RunCommand(jobs);
    command.spec.addOption(ChosenJobs.option());
    command.spec.addOption(
        OptionSpec.builder(NO_REPORT)
            .type(boolean.class)
            .arity("0")
            .initialValue(false)
            .description(
                "Leave out the HTML page, as --only does; 'parallax report' writes it later.")
            .build());
    command
        .spec
        .usageMessage()
        .description("Makes every table that is not up to date, and publishes them as one run.")
        .footer(
            "",
            "Examples:",
            "  parallax analyze articles/ --metadata articles.csv",
            "  parallax analyze news.jsonl --field outlet=source --lake hdfs:///lakes/news",
            "  parallax analyze articles/ --config parallax.yaml --dry-run");
    return command.commandLine();
  }

  static CommandLine single(Job<?> job) {
    RunCommand command = new RunCommand(List.of(job));
    List<String> outputs = job.outputs().stream().map(table -> table.name()).toList();
    command
        .spec
        .usageMessage()
        .description(job.description(), "Writes: " + String.join(", ", outputs) + ".")
        .footer(
            "",
            "Examples:",
            "  parallax %s%s".formatted(job.name(), job.inputs().isEmpty() ? " articles/" : ""),
            "  parallax %s --lake hdfs:///lakes/news --dry-run".formatted(job.name()));
    return command.commandLine();
  }

  private CommandLine commandLine() {
    return JobOptions.commandLine(spec);
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (atOnce < 1) {
      throw new UserException("--at-once: found %d; expected 1 or more.".formatted(atOnce));
    }
    Configuration hadoop = Session.hadoop();
    Map<String, List<String>> given =
        GivenOptions.of(spec.commandLine().getParseResult(), jobOptions.specs(), config, hadoop);
    List<BoundJob<?>> jobs = ChosenJobs.of(spec, jobOptions.bind(given), hadoop);
    if (printConfig) {
      out.print(EffectiveConfig.yaml(jobs, given.keySet()));
      return ExitCode.OK;
    }
    Lake lake = Lake.at(lakeFolder, hadoop);
    List<Step> steps = Planner.plan(jobs, lake, hadoop, force);
    if (dryRun) {
      out.print(PlanText.of(steps));
      return ExitCode.OK;
    }
    if (JobRunner.upToDate(steps, lake)) {
      return sayUpToDate(lake, out);
    }
    return work(lake, steps, given.getOrDefault(GivenOptions.INPUT, List.of()));
  }

  private int work(Lake lake, List<Step> steps, List<String> inputs) throws IOException {
    String runId = lake.begin(Instant.now());
    try {
      long bytes = Workload.bytes(inputs, lake, Session.hadoop());
      RunResult result = run(bytes, lake, steps, runId);
      String summary =
          Summary.of(Session.open(bytes), lake, result.manifest()) + page(bytes, lake, result);
      keepSummary(lake, runId, summary);
      report(result, summary);
      return exitCode(result.findings());
    } finally {
      SparkLog.keepIn(lake, runId);
    }
  }

  /** Writes the page, and says where it is. */
  private String page(long bytes, Lake lake, RunResult result) throws IOException {
    if (!writesReport()) {
      return "";
    }
    RunManifest run = result.manifest();
    String html = Report.of(Session.open(bytes), lake, run);
    return "Report: %s%n".formatted(Terminal.escape(ReportCommand.keep(html, lake, run.runId())));
  }

  /** A page belongs to a whole analysis, not to a single job or a choice of them. */
  private boolean writesReport() {
    OptionSpec without = spec.findOption(NO_REPORT);
    return without != null && !without.<Boolean>getValue() && !ChosenJobs.areAskedFor(spec);
  }

  /** Runs and publishes; of what fails before that nothing stays. */
  private RunResult run(long bytes, Lake lake, List<Step> steps, String runId) {
    boolean published = false;
    try {
      SparkSession spark = Session.open(bytes);
      try (Progress progress = quiet ? Progress.silent() : Progress.on(spark)) {
        RunResult result = new JobRunner(spark, lake, progress, atOnce).run(steps, runId);
        published = true;
        return result;
      }
    } finally {
      if (!published) {
        lake.abandon(runId);
      }
    }
  }

  private void report(RunResult result, String summary) {
    PrintWriter out = spec.commandLine().getOut();
    if (!quiet) {
      out.println();
      out.print(summary);
    }
    for (Finding finding : result.findings()) {
      if (!quiet || finding.severity() != Severity.NOTE) {
        out.println(Terminal.escape(FindingText.of(finding)));
      }
    }
    out.flush();
  }

  private int sayUpToDate(Lake lake, PrintWriter out) throws IOException {
    RunManifest current = lake.current().orElseThrow();
    List<Finding> findings = FindingText.parse(current);
    if (!quiet) {
      lake.text(current.runId(), SUMMARY).ifPresent(out::print);
      out.printf("Nothing to do: run %s is up to date.%n", current.runId());
    }
    for (Finding finding : findings) {
      if (finding.severity() == Severity.GATE) {
        out.println(Terminal.escape(FindingText.of(finding)));
      }
    }
    return exitCode(findings);
  }

  private static int exitCode(List<Finding> findings) {
    boolean gate = findings.stream().anyMatch(finding -> finding.severity() == Severity.GATE);
    return gate ? Failures.GATE : ExitCode.OK;
  }

  private static void keepSummary(Lake lake, String runId, String summary) throws IOException {
    Path file = Files.createTempFile("parallax", ".txt");
    Files.writeString(file, summary, UTF_8);
    lake.keep(runId, file, SUMMARY);
    Files.delete(file);
  }
}
