package parallax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import parallax.cli.Commands;
import picocli.CommandLine;

/** The written table reference says what the code says. */
class TableReferenceTest {
  @Test
  void docsTablesIsWhatTheCommandPrints() throws IOException {
    StringWriter out = new StringWriter();
    CommandLine commands = Commands.of(Registry.JOBS);
    commands.setOut(new PrintWriter(out));
    commands.execute("tables", "--markdown");
    assertThat(Files.readString(Analysis.root().resolve("docs/tables.md")))
        .as("write it anew: scripts/parallax tables --markdown > docs/tables.md")
        .isEqualTo(out.toString());
  }

  @Test
  void theReadmeNamesEveryTable() throws IOException {
    String readme = Files.readString(Analysis.root().resolve("README.md"));
    Registry.JOBS.stream()
        .flatMap(job -> job.outputs().stream())
        .forEach(table -> assertThat(readme).contains("`" + table.name() + "`"));
  }
}
