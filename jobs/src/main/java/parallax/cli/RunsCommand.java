package parallax.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.lake.OldRuns;
import parallax.lake.RunManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Lists, shows and removes runs. */
@Command(
    name = "runs",
    description = {
      "Lists, shows and removes the runs of a lake.",
      "Each 'parallax analyze' that has work to do is a run; the last finished one is published, and"
          + " all other commands read it."
    },
    footer = {
      "",
      "Examples:",
      "  parallax runs list",
      "  parallax runs show 20260519T120000Z",
      "  parallax runs remove 20260519T120000Z"
    })
final class RunsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--lake",
      paramLabel = "FOLDER",
      defaultValue = "lake",
      scope = ScopeType.INHERIT,
      description = "The tables of 'parallax analyze' (default: ${DEFAULT-VALUE}).")
  private String folder = "lake";

  @Override
  public void run() {
    list();
  }

  @Command(
      name = "list",
      description = "All runs, the newest first; the published one has a star.",
      footer = {"", "Example:", "  parallax runs list --lake lake"})
  void list() {
    Lake lake = Lake.at(folder, Session.hadoop());
    PrintWriter out = spec.commandLine().getOut();
    String current = lake.current().map(RunManifest::runId).orElse("");
    List<String> ids = lake.runIds();
    if (ids.isEmpty()) {
      out.printf("%s has no runs; 'parallax analyze' makes one.%n", lake.root());
    }
    for (String id : ids) {
      RunManifest run = lake.run(id).orElse(null);
      String what =
          run == null
              ? "not finished, or only tables that other runs use"
              : "%d tables, %.1f s, finished %s"
                  .formatted(run.tables().size(), run.seconds(), run.finishedUtc());
      out.printf("%s %s  %s%n", id.equals(current) ? "*" : " ", id, what);
    }
    out.flush();
  }

  @Command(
      name = "show",
      description = "One run: its tables, rows and jobs.",
      footer = {"", "Example:", "  parallax runs show"})
  void show(
      @Parameters(
              arity = "0..1",
              paramLabel = "ID",
              description = "The run (default: the published one).")
          @Nullable String id) {
    Lake lake = Lake.at(folder, Session.hadoop());
    RunManifest run =
        (id == null ? lake.current() : lake.run(id))
            .orElseThrow(
                () ->
                    new UserException(
                        "%s has no %s; 'parallax runs list' shows what is there."
                            .formatted(lake.root(), id == null ? "published run" : "run " + id)));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Run %s, finished %s, %.1f s%n", run.runId(), run.finishedUtc(), run.seconds());
    out.printf("%nTables%n");
    run.tables()
        .forEach(
            (name, table) ->
                out.printf(
                    "  %-22s %,12d rows  %s%n",
                    name, table.rows(), String.join(", ", table.paths())));
    out.printf("%nJobs%n");
    run.jobs()
        .forEach(
            (name, job) -> out.printf("  %-22s %8.1f s  in %s%n", name, job.seconds(), job.run()));
    out.flush();
  }

  @Command(
      name = "remove",
      description = "Removes a run; tables that other runs use stay.",
      footer = {"", "Example:", "  parallax runs remove 20260519T120000Z"})
  void remove(
      @Parameters(arity = "1..*", paramLabel = "ID", description = "The runs.") List<String> ids) {
    Lake lake = Lake.at(folder, Session.hadoop());
    PrintWriter out = spec.commandLine().getOut();
    for (String id : ids) {
      List<String> kept = new OldRuns(lake).remove(id);
      out.printf("Removed %s.%n", id);
      kept.forEach(path -> out.printf("  kept, another run uses it: %s%n", path));
    }
    out.flush();
  }
}
