package parallax.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputReferenceTest {
  private static final Path REFERENCE = Path.of("..", "docs", "input.md");

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonIsExplained(Reason reason) throws IOException {
    assertThat(Files.readString(REFERENCE)).contains("`" + reason.code() + "`");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyFormatIsExplained(Format format) throws IOException {
    assertThat(Files.readString(REFERENCE)).contains("`" + format.code() + "`");
  }
}
