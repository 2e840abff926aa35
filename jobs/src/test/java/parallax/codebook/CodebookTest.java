package parallax.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.job.InputFile;
import parallax.job.UserException;

class CodebookTest {
  private static final String HEAD = "version: 1\nframes:\n";
  private static final String TWO_FRAMES =
      HEAD + "  - {id: war, patterns: [talent war]}\n  - {id: race, patterns: [race]}\n";

  @Test
  void readsFramesContrastsAndNegation() {
    Codebook codebook =
        parse(
            """
            version: 1
            frames:
              - id: war
                label: Talent war
                definition: >
                  Firms compete
                  for people.
                patterns: [talent (war|race), "poach*"]
                exclusions: [talent show]
                examples: [A fight for people.]
              - id: race
                patterns:
                  - race
            contrasts:
              - [war, race]
            negation:
              within: 3
              patterns: [not]
            """);
    Frame war = codebook.frames().get(0);
    assertThat(war.label()).isEqualTo("Talent war");
    assertThat(war.definition()).isEqualTo("Firms compete for people.");
    assertThat(war.patterns())
        .extracting(Rule::text)
        .containsExactly("talent (war|race)", "poach*");
    assertThat(war.exclusions()).hasSize(1);
    assertThat(war.examples()).containsExactly("A fight for people.");
    assertThat(codebook.frames().get(1).label()).isEqualTo("race");
    assertThat(codebook.contrasts()).containsExactly(new Contrast("war", "race"));
    assertThat(codebook.negation().within()).isEqualTo(3);
  }

  @Test
  void aContrastMayBeWrittenAsAMapping() {
    assertThat(parse(TWO_FRAMES + "contrasts:\n  - {a: race, b: war}\n").contrasts())
        .containsExactly(new Contrast("race", "war"));
  }

  @Test
  void takesNegationFromElsewhereWhereTheFileHasNone() {
    Negation other = new Negation(List.of(Words.rule("never")), List.of(), List.of(), 2);
    assertThat(Codebook.parse("c.yaml", TWO_FRAMES, Words::of, () -> other).negation())
        .isEqualTo(other);
    assertThat(parse(TWO_FRAMES + "negation: {patterns: []}\n").negation().patterns()).isEmpty();
  }

  @Test
  void unknownKeysAreErrorsWithTheNearestKnownOne() {
    assertError("version: 1\nframe: []\n", 2, 1, "unknown key 'frame'", "did you mean 'frames'");
    assertError(HEAD + "  - id: war\n    paterns: [talent war]\n", 4, 5, "'paterns'", "'patterns'");
    assertError(TWO_FRAMES + "contrasts:\n  - {a: war, c: race}\n", 6, 14, "'c'", "Known: a, b");
    assertError(TWO_FRAMES + "negation:\n  pattern: [no]\n", 6, 3, "'pattern'", "'patterns'");
  }

  @Test
  void keysThatStandTwiceAreErrors() {
    assertError("version: 1\nversion: 1\n", 2, 1, "'version' stands twice");
  }

  @Test
  void missingKeysAreErrors() {
    assertError("version: 1\n", 1, 1, "has no 'frames'");
    assertError("frames: []\n", 1, 1, "has no 'version'");
    assertError(HEAD + "  - label: War\n", 3, 5, "a frame has no 'id'");
    assertError(HEAD + "  - id: war\n", 3, 5, "frame 'war' has no 'patterns'");
    assertError(HEAD + "  - id: war\n    patterns: []\n", 4, 15, "'war' has no pattern");
    assertError("version: 1\nframes: []\n", 2, 9, "no frame");
    assertError(TWO_FRAMES + "contrasts: [{a: war}]\n", 5, 13, "a contrast has no 'b'");
  }

  @Test
  void wrongKindsOfValuesAreErrors() {
    assertError("- version\n", 1, 1, "found a list");
    assertError("version: 1\nframes: war\n", 2, 9, "found 'war'", "expected a list of frames");
    assertError(HEAD + "  - id: [war]\n", 3, 9, "found a list", "expected a frame's id");
    assertError(HEAD + "  - id: Talent War\n", 3, 9, "'Talent War'", "lower-case letters");
    assertError("version: two\nframes: []\n", 1, 10, "'two'", "from 1 to 1");
    assertError(TWO_FRAMES + "negation: {patterns: [no], within: 99}\n", 5, 36, "from 0 to 20");
  }

  @Test
  void patternsThatCannotBeReadAreErrorsAtTheirPlace() {
    assertError(patterns("''"), 4, 17, "frame 'war'", "the pattern is empty");
    assertError(patterns("talent (war"), 4, 23, "'(' is never closed");
    assertError(patterns("\"talent war)\""), 4, 27, "')' without '('");
    assertError(patterns("\"* *\""), 4, 17, "only wildcards");
    assertError(HEAD + "  - id: war\n    patterns:\n      -\n", 5, 8, "the pattern is empty");
  }

  @Test
  void aFrameThatIsDefinedTwiceIsAnError() {
    assertError(TWO_FRAMES + "  - {id: war, patterns: [x]}\n", 5, 10, "'war' is defined twice");
  }

  @Test
  void contrastsMustNameTwoFramesOfTheCodebook() {
    String contrasts = TWO_FRAMES + "contrasts:\n";
    assertError(contrasts + "  - [war, rase]\n", 6, 11, "unknown frame 'rase'", "'race'");
    assertError(contrasts + "  - [war]\n", 6, 5, "of 1 frames");
    assertError(contrasts + "  - [war, war]\n", 6, 5, "against itself");
    assertError(contrasts + "  - [war, race]\n  - [race, war]\n", 7, 5, "stands twice");
  }

  @Test
  void aliasesAreRefusedSoThatNoneCanExplode() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertError(bomb.toString(), 2, 10, "an alias");
  }

  @Test
  void whatIsNotYamlIsAnErrorAtItsPlace() {
    assertError("version: 1\nframes: [\n", 3, 1, "not YAML");
    assertError("version: 1\n\tframes: []\n", 2, 1, "not YAML");
    assertError("version: 1\nframes: \u0001\n", 2, 1, "U+0001");
    assertError("version: 1\n---\nversion: 1\n", 2, 1, "not YAML");
    assertError("", 1, 1, "the file is empty");
    assertError("# nothing\n", 1, 1, "the file is empty");
    assertError("[".repeat(10_000) + "]".repeat(10_000), 1, 1, "not readable as YAML");
  }

  @Test
  void aCodebookAboveOneMegabyteIsRefused() {
    assertError(TWO_FRAMES + "# " + "é".repeat(1 << 19), 1, 1, "at most 1,048,576");
  }

  @Test
  void aPatternOfNearlyOneMegabyteIsRefusedAtOnce() {
    assertError(patterns("'" + "(a) ".repeat(1 << 17) + "'"), 4, 17, "more than 32 words");
  }

  @Test
  void aFileThatIsNotUtf8IsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, "version: 1 # é".getBytes(StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(
            () ->
                Codebook.read(new InputFile(file.toString()), new Configuration(false), Words::of))
        .withMessageContaining("latin.yaml")
        .withMessageContaining("UTF-8");
  }

  @Test
  void theExampleInTheManualIsACodebook() throws IOException {
    List<String> manual = Files.readAllLines(Path.of("..", "docs", "frames.md"));
    String example =
        manual.stream()
            .filter(line -> line.startsWith("    "))
            .map(line -> line.substring(4))
            .collect(Collectors.joining("\n"));
    Codebook codebook = parse(example);
    assertThat(codebook.counted()).containsExactly("talent_war", "model_race", "technology");
    assertThat(codebook.negation().patterns()).hasSize(3);
  }

  private static String patterns(String pattern) {
    return HEAD + "  - id: war\n    patterns: [" + pattern + "]\n";
  }

  private static Codebook parse(String yaml) {
    return Codebook.parse("c.yaml", yaml, Words::of, () -> Negation.NONE);
  }

  private static void assertError(String yaml, int line, int column, String... parts) {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> parse(yaml))
        .withMessageStartingWith("Codebook c.yaml, line %d, column %d: ", line, column)
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }
}
