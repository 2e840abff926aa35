package parallax.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.job.InputFile;
import parallax.job.UserException;

/** Groups, classes of words and counter-examples. */
class CodebookLanguageTest {
  private static final String ONE_FRAME = "version: 1\nframes:\n  - {id: war, patterns: [war]}\n";

  @Test
  void framesStandInGroupsThatAreCountedToo() {
    Codebook codebook =
        parse(
            """
            version: 1
            frames:
              - id: rivalry
                label: Rivalry
                frames:
                  - {id: war, patterns: [talent war]}
                  - id: inner
                    frames:
                      - {id: race, patterns: [race]}
              - {id: calm, patterns: [calm]}
            contrasts:
              - [rivalry, calm]
            """);
    assertThat(codebook.frames()).extracting(Frame::id).containsExactly("war", "race", "calm");
    assertThat(codebook.frames().get(1).groups()).containsExactly("rivalry", "inner");
    assertThat(codebook.groups())
        .containsExactly(
            new Group("rivalry", "Rivalry", "", List.of("war", "race")),
            new Group("inner", "inner", "", List.of("race")));
    assertThat(codebook.counted()).containsExactly("war", "race", "calm", "rivalry", "inner");
  }

  @Test
  void whatIsWrongWithAGroupIsAnErrorAtItsPlace() {
    String group = "version: 1\nframes:\n  - id: all\n    frames:\n";
    assertError("version: 1\nframes:\n  - id: all\n    frames: []\n", 4, 13, "'all' has no frame");
    assertError(group + "      - {id: all, patterns: [x]}\n", 5, 14, "has the id of a group");
    assertError(
        group + "      - {id: x, patterns: [x]}\ncontrasts: [[all, x]]\n", 6, 13, "in common");
    assertError(
        "version: 1\nframes:\n  - id: x\n    patterns: [x]\n    frames: []\n",
        5,
        13,
        "has patterns and frames");
    assertError(
        "version: 1\nframes:\n  - id: x\n    examples: [x]\n    frames: []\n",
        4,
        5,
        "unknown key 'examples' in a group");
  }

  @Test
  void aClassStandsForItsWordsAndMayNameOthers() {
    Codebook codebook =
        parse(
            """
            version: 1
            classes:
              rival: [<laboratory>, competitor*]
              laboratory: [openai, google deepmind]
            frames:
              - {id: war, patterns: ["<rival> poach* (<laboratory>|nobody)"]}
            """);
    assertThat(codebook.frames().get(0).patterns().get(0).paths())
        .containsExactlyInAnyOrderElementsOf(
            Words.rule(
                    "(openai|google deepmind|competitor*) poach* (openai|google deepmind|nobody)")
                .paths());
    assertThat(codebook.pattern("<rival> >2 talent", Words::of).paths()).hasSize(2);
  }

  @Test
  void whatIsWrongWithAClassIsAnErrorAtItsPlace() {
    String head = "version: 1\nclasses:\n";
    String frames = "frames:\n  - {id: war, patterns: [war]}\n";
    assertError(head + "  lab: <lab>\n" + frames, 3, 8, "defined by itself: lab, lab");
    assertError(head + "  a: <b>\n  b: [x, <a>]\n" + frames, 3, 6, "by itself: a, b, a");
    assertError(head + "  a: [x, <c> y]\n" + frames, 3, 10, "class <a>", "unknown class <c>");
    assertError(head + "  lab: []\n" + frames, 3, 8, "the class <lab> is empty");
    assertError(head + "  Lab: x\n" + frames, 3, 3, "class name 'Lab'");
    assertError(head + "  a: x\n  a: y\n" + frames, 4, 3, "'a' stands twice");
    assertError(head + "  a: (x\n" + frames, 3, 6, "'(' is never closed");
    assertError("version: 1\nclasses: [x]\n" + frames, 2, 10, "found a list");
    assertError(
        head + "  laboratory: x\nframes:\n  - {id: war, patterns: [\"a <labratory>\"]}\n",
        5,
        29,
        "unknown class <labratory>; did you mean <laboratory>?");
    assertError(
        head + "  lab: x\nframes:\n  - {id: war, patterns: [\"<lab>s\"]}\n",
        5,
        31,
        "touches a word");
    assertError(
        head + "  any: \"*\"\nframes:\n  - {id: war, patterns: [<any> <any>]}\n",
        5,
        26,
        "only wildcards");
    assertError(
        head + "  lab: x\nframes:\n  - {id: war, patterns: [\"a < lab\"]}\n", 5, 29, "'<' without");
  }

  @Test
  void classesCannotExplode() {
    StringBuilder doubling = new StringBuilder("version: 1\nclasses:\n  c0: x\n");
    for (int i = 1; i < 16; i++) {
      doubling.append("  c%d: [a <c%d>, b <c%d>]\n".formatted(i, i - 1, i - 1));
    }
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> parse(doubling + "frames:\n  - {id: war, patterns: [<c15>]}\n"))
        .withMessageContaining("more than 10,000 ways");
    StringBuilder growing = new StringBuilder("version: 1\nclasses:\n  c0: x\n");
    for (int i = 1; i < 2_000; i++) {
      growing.append("  c%d: [w%d, w%da, v%d, <c%d>]\n".formatted(i, i, i, i, Math.max(0, i - 1)));
    }
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> parse(growing + "frames:\n  - {id: war, patterns: [<c1999>]}\n"))
        .withMessageContaining("come to more than 500,000 words");
  }

  @Test
  void classesAreNotNestedWithoutEnd() {
    StringBuilder chain = new StringBuilder("version: 1\nclasses:\n");
    for (int i = 0; i < 30; i++) {
      chain.append("  c%d: <c%d>\n".formatted(i, i + 1));
    }
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> parse(chain + "  c30: x\nframes:\n  - {id: war, patterns: [<c0>]}\n"))
        .withMessageContaining("deeper than 20");
  }

  @Test
  void counterExamplesAreKeptAndAreNoExamples() {
    String yaml =
        """
        version: 1
        frames:
          - id: war
            patterns: [war]
            examples: [A war.]
            counter_examples: [%s]
        """;
    assertThat(parse(yaml.formatted("Peace.")).frames().get(0).counterExamples())
        .containsExactly("Peace.");
    assertError(yaml.formatted("A war."), 6, 24, "a sentence that is an example, too");
    assertError(yaml.formatted("''"), 6, 24, "an empty sentence");
  }

  @Test
  void aByteThatIsNotUtf8IsAnErrorAtItsPlace(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, (ONE_FRAME + "# ca\u00e9").getBytes(StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(
            () ->
                Codebook.read(new InputFile(file.toString()), new Configuration(false), Words::of))
        .withMessageContaining("latin.yaml, line 4, column 5: a byte that is not UTF-8");
  }

  @Test
  void aPatternOutsideTheFileIsReadWithItsClasses() {
    Codebook codebook = parse(ONE_FRAME);
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> codebook.pattern("talent (war", Words::of))
        .withMessage("Pattern 'talent (war', character 8: '(' is never closed; add ')'");
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
