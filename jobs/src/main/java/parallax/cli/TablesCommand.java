package parallax.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.job.Job;
import parallax.job.UserException;
import parallax.table.Field;
import parallax.table.Table;
import parallax.text.NearestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the tables with their columns, types and meanings. */
@Command(
    name = "tables",
    description = "The tables: which job writes them, their columns, types and meanings.",
    footer = {"", "Examples:", "  parallax tables", "  parallax tables ngram_keyness"})
final class TablesCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "TABLE", description = "One table only.")
  private @Nullable String name;

  @Option(names = "--markdown", description = "As Markdown, the way docs/tables.md has it.")
  private boolean markdown;

  private final List<Job<?>> jobs;

  TablesCommand(List<Job<?>> jobs) {
    this.jobs = jobs;
  }

  @Override
  public void run() {
    List<String> known = new ArrayList<>();
    StringBuilder text = new StringBuilder(markdown ? "# Tables\n\n" : "");
    for (Job<?> job : jobs) {
      for (Table table : job.outputs()) {
        known.add(table.name());
        if (name == null || name.equals(table.name())) {
          text.append(markdown ? asMarkdown(table, job) : asText(table, job));
        }
      }
    }
    if (name != null && !known.contains(name)) {
      throw new UserException(
          "There is no table '%s'; did you mean '%s'?"
              .formatted(name, NearestName.of(name, known)));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }

  private static String asText(Table table, Job<?> job) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s (version %d, written by %s, %s): %s%n"
            .formatted(
                table.name(),
                table.version(),
                job.name(),
                table.layout().described(),
                table.meaning()));
    for (Field field : table.fields()) {
      text.append(
          "  %-22s %-20s %-4s %s%s%n"
              .formatted(
                  field.name(),
                  shortType(field),
                  mark(table, field),
                  field.meaning(),
                  field.unit().isEmpty() ? "" : " [" + field.unit() + "]"));
    }
    return text.append(System.lineSeparator()).toString();
  }

  private static String asMarkdown(Table table, Job<?> job) {
    StringBuilder text = new StringBuilder();
    text.append(
        "## %s\n\n%s Version %d, written by `%s`, %s.\n\n"
            .formatted(
                table.name(),
                table.meaning(),
                table.version(),
                job.name(),
                table.layout().described()));
    text.append("| column | type | | meaning |\n|---|---|---|---|\n");
    for (Field field : table.fields()) {
      text.append(
          "| `%s` | %s | %s | %s%s |\n"
              .formatted(
                  field.name(),
                  shortType(field).replace("|", "\\|"),
                  mark(table, field),
                  field.meaning(),
                  field.unit().isEmpty() ? "" : " [" + field.unit() + "]"));
    }
    return text.append("\n").toString();
  }

  private static String mark(Table table, Field field) {
    if (table.key().contains(field)) {
      return "key";
    }
    return field.required() ? "" : "null";
  }

  private static String shortType(Field field) {
    return field.type().simpleString();
  }
}
