package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CodebookCommandTest {
  @TempDir private Path folder;

  @Test
  void whatIsOfNoUseIsNamedWithItsPlaceAndEndsWithCodeThree() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("frames.yaml"),
            """
            version: 1
            frames:
              - id: war
                patterns:
                  - talent war
                  - talent show
                exclusions: [talent show]
              - id: race
                patterns:
                  - talent war
            """);
    StringWriter out = new StringWriter();
    assertThat(check(file, out)).isEqualTo(3);
    assertThat(out.toString())
        .contains("Patterns that are of no use: 1")
        .contains(file + ":6: war: 'talent show' never stands")
        .contains("Patterns of two frames that are the same: 1")
        .contains(
            file + ":10: race: 'talent war' is the same as war: 'talent war' (" + file + ":5)");
  }

  @Test
  void aCodebookWithoutRemarksEndsWithCodeZero() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("fine.yaml"), "version: 1\nframes:\n  - {id: war, patterns: [war]}\n");
    StringWriter out = new StringWriter();
    assertThat(check(file, out)).isZero();
    assertThat(out.toString()).contains("Nothing to remark.");
  }

  private static int check(Path file, StringWriter out) {
    CommandLine commands = Commands.of(List.of());
    commands.setOut(new PrintWriter(out));
    return commands.execute("codebook", "check", file.toString());
  }
}
