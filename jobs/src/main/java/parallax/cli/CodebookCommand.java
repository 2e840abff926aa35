package parallax.cli;

import java.io.PrintWriter;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import parallax.codebook.Codebook;
import parallax.codebook.CodebookCheck;
import parallax.codebook.Frame;
import parallax.codebook.Group;
import parallax.job.InputFile;
import parallax.segment.TextWords;
import parallax.text.Variants;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at a codebook without any text. */
@Command(
    name = "codebook",
    description = "Checks a codebook.",
    footer = {"", "Example:", "  parallax codebook check frames.yaml"})
final class CodebookCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "A command is missing: parallax codebook check FILE.");
  }

  @Command(
      name = "check",
      description = {
        "Prints each frame with its patterns, and what is probably not meant so: patterns that can"
            + " never match or stand, and patterns of two frames that are the same, each with file"
            + " and line.",
        "Exit code 3 where a pattern can never match or stand."
      },
      footer = {"", "Example:", "  parallax codebook check frames.yaml"})
  int check(
      @Parameters(paramLabel = "FILE", description = "The codebook, YAML.") String file,
      @Option(
              names = "--variants",
              paramLabel = "FILE",
              defaultValue = "builtin:variants.tsv",
              description = "Spellings that count as one (default: ${DEFAULT-VALUE}).")
          String variantsFile) {
    Configuration hadoop = Session.hadoop();
    Variants variants = Variants.parse(new InputFile(variantsFile).text(hadoop), variantsFile);
    TextWords words = new TextWords(variants);
    Codebook codebook = Codebook.read(new InputFile(file), hadoop, words);
    CodebookCheck check = new CodebookCheck(file, codebook, words, variants);
    PrintWriter out = spec.commandLine().getOut();
    out.println(frames(codebook));
    List<String> useless = check.useless();
    list(out, "Patterns that are of no use", useless);
    list(out, "Spellings that a pattern misses", check.missedSpellings());
    list(out, "Patterns of two frames that are the same", check.shared());
    if (useless.isEmpty() && check.missedSpellings().isEmpty() && check.shared().isEmpty()) {
      out.println("Nothing to remark.");
    }
    out.flush();
    return useless.isEmpty() ? ExitCode.OK : Failures.GATE;
  }

  private static TextTable frames(Codebook codebook) {
    TextTable table = new TextTable();
    table.row(List.of("", "patterns", "ways", "exclusions", "examples", "counter-examples"));
    for (Frame frame : codebook.frames()) {
      table.row(
          List.of(
              frame.id(),
              "%,d".formatted(frame.patterns().size()),
              "%,d"
                  .formatted(frame.patterns().stream().mapToInt(rule -> rule.paths().size()).sum()),
              "%,d".formatted(frame.exclusions().size()),
              "%,d".formatted(frame.examples().size()),
              "%,d".formatted(frame.counterExamples().size())));
    }
    for (Group group : codebook.groups()) {
      table.line("%s: group of %s".formatted(group.id(), String.join(", ", group.frames())));
    }
    return table;
  }

  private static void list(PrintWriter out, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      out.printf("%s: %,d%n", heading, lines.size());
      lines.forEach(line -> out.println("  " + Terminal.escape(line)));
      out.println();
    }
  }
}
