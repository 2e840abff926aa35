package parallax.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.lake.RunManifest;
import parallax.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the page of a run. */
@Command(
    name = "report",
    sortOptions = false,
    description = {
      "Writes one HTML page of a run: the answer, charts and tables, each number with its sentences.",
      "The page needs no network and no other file; 'analyze' writes it too."
    },
    footer = {
      "",
      "Examples:",
      "  parallax report",
      "  parallax report --run 20260519T120000Z --output talent-war.html"
    })
final class ReportCommand implements Callable<Integer> {
  static final String FILE = "report.html";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--lake",
      paramLabel = "FOLDER",
      defaultValue = "lake",
      description = "The lake (default: ${DEFAULT-VALUE}).")
  private String folder = "lake";

  @Option(names = "--run", paramLabel = "ID", description = "The run (default: the published one).")
  private @Nullable String runId;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Where the page goes on this machine (default: " + FILE + " in the run's folder).")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    if (output != null && Files.isDirectory(output)) {
      throw new UserException(
          "--output %s is a folder; name a file, such as %s."
              .formatted(output, output.resolve(FILE)));
    }
    Configuration hadoop = Session.hadoop();
    Lake lake = Lake.at(folder, hadoop);
    RunManifest run = run(lake);
    SparkSession spark = Session.open(Workload.bytes(List.of(), lake, hadoop));
    String html = Report.of(spark, lake, run);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Report: " + Terminal.escape(write(html, lake, run.runId())));
    out.flush();
    return ExitCode.OK;
  }

  private RunManifest run(Lake lake) {
    return runId == null
        ? PublishedTables.of(lake).run()
        : lake.run(runId)
            .orElseThrow(
                () ->
                    new UserException(
                        "%s has no run %s; 'parallax runs list' shows what is there."
                            .formatted(lake.root(), runId)));
  }

  private String write(String html, Lake lake, String id) throws IOException {
    if (output == null) {
      return keep(html, lake, id);
    }
    Path parent = output.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new UserException("--output %s: there is no folder %s.".formatted(output, parent));
    }
    Files.writeString(output, html, UTF_8);
    return output.toAbsolutePath().toString();
  }

  /** Puts a page into the folder of its run, and says where that is. */
  static String keep(String html, Lake lake, String id) throws IOException {
    Path file = Files.createTempFile("parallax", ".html");
    try {
      Files.writeString(file, html, UTF_8);
      lake.keep(id, file, FILE);
    } finally {
      Files.delete(file);
    }
    return place(lake, id);
  }

  /** Where the page of a run lies. */
  static String place(Lake lake, String id) {
    return new org.apache.hadoop.fs.Path(lake.runFolder(id), FILE).toUri().getPath();
  }
}
