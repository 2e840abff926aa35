package parallax.cli;

import java.util.List;
import parallax.job.Job;
import parallax.run.JobOrder;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code parallax}: one subcommand a job, and those that look at what is there. */
@Command(
    name = "parallax",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    usageHelpAutoWidth = true,
    commandListHeading = "",
    description = {
      "Measures how news outlets frame the same story.",
      "'parallax analyze' makes tables of articles in a folder, the lake; all other commands read the"
          + " tables of its last finished run there. 'parallax COMMAND --help' explains each."
    },
    footer = {
      "",
      "Examples:",
      "  parallax analyze articles/ --field outlet=folder",
      "  parallax analyze 'news/*.jsonl.gz' --field outlet=source --field text=content",
      "  parallax report --output talent-war.html",
      "  parallax show ngram_keyness --sort 'z desc'",
      "  parallax export --format csv --output tables",
      "  parallax concordance 'talent (war|race)' --voice quoted",
      "  parallax codebook check frames.yaml",
      "  parallax sentiment explain 'It was not a success, but users love it!'",
      "  parallax runs list",
      "  parallax tables ngram_keyness",
      "",
      "Exit codes: 0 done; 1 our failure; 2 a mistake in what was given; 3 done, but a quality gate"
          + " failed."
    })
public final class Commands implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Commands() {}

  /** The whole command line for these jobs. */
  public static CommandLine of(List<Job<?>> registered) {
    List<Job<?>> jobs = JobOrder.of(registered);
    CommandLine commandLine = new CommandLine(new Commands());
    commandLine.addSubcommand("analyze", RunCommand.analyze(jobs));
    for (Job<?> job : jobs) {
      commandLine.addSubcommand(job.name(), RunCommand.single(job));
    }
    commandLine.addSubcommand(new ReportCommand());
    commandLine.addSubcommand(new ShowCommand(KnownTables.of(jobs)));
    commandLine.addSubcommand(new ExportCommand(KnownTables.of(jobs)));
    commandLine.addSubcommand(new SampleCommand());
    commandLine.addSubcommand(new TrainCommand());
    commandLine.addSubcommand(new ValidateCommand());
    commandLine.addSubcommand(new ConcordanceCommand());
    commandLine.addSubcommand(new CodebookCommand());
    commandLine.addSubcommand(new SentimentCommand());
    commandLine.addSubcommand(new RunsCommand());
    commandLine.addSubcommand(new TablesCommand(jobs));
    commandLine.addSubcommand("completion", new AutoComplete.GenerateCompletion());
    commandLine
        .getHelpSectionMap()
        .put(
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            new CommandGroups(jobs.stream().map(Job::name).toList()));
    Failures.handleIn(commandLine);
    commandLine.setExecutionStrategy(Commands::execute);
    return commandLine;
  }

  /** Runs the last command that was named; whatever it printed is shown however it ends. */
  private static int execute(ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } finally {
      parsed.asCommandLineList().forEach(command -> command.getOut().flush());
    }
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "A command is missing; 'parallax --help' lists them.");
  }
}
