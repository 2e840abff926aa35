package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.SparkExtension;
import picocli.CommandLine;

/** The commands train and validate, as a user gives them. */
@ExtendWith(SparkExtension.class)
class TrainValidateTest {
  @TempDir private Path folder;
  private String out = "";
  private String err = "";

  @BeforeEach
  void findTheSessionOfTheTests(SparkSession spark) {
    System.setProperty("spark.master", spark.sparkContext().master());
  }

  private int run(Object... arguments) {
    StringWriter standardOut = new StringWriter();
    StringWriter standardErr = new StringWriter();
    CommandLine commands = Commands.of(List.of());
    commands.setOut(new PrintWriter(standardOut));
    commands.setErr(new PrintWriter(standardErr));
    int code =
        commands.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    out = standardOut.toString();
    err = standardErr.toString();
    return code;
  }

  private Path coded(String name, int from, int to) throws IOException {
    StringBuilder text = new StringBuilder("article_id\ttext\tframes\n");
    for (int i = from; i < to; i++) {
      boolean war = i % 3 == 0;
      text.append(
          "a%d\t%s number %d\t%s\n"
              .formatted(
                  i,
                  war ? "Rivals fight a talent war for people" : "A quiet day at the office",
                  i,
                  war ? "talent_war" : "none"));
    }
    return Files.writeString(folder.resolve(name), text.toString());
  }

  @Test
  void whatWasTrainedFindsFramesInOtherSentences() throws IOException {
    Path model = folder.resolve("model");
    assertThat(run("train", coded("a.tsv", 0, 45), "--output", model, "--bootstrap", 20))
        .as(err)
        .isZero();
    assertThat(out).contains("45 coded sentences").contains("talent_war").contains("1.00");
    assertThat(Files.readString(model.resolve("card.json")))
        .contains("\"sha256\"", "bge-small", "\"macro_f1\"", "\"threshold\"");
    assertThat(model.toFile().list()).containsExactlyInAnyOrder("card.json", "model.json");

    Path json = folder.resolve("figures.json");
    assertThat(
            run(
                "validate",
                coded("b.tsv", 45, 75),
                "--frames-model",
                model,
                "--codebook",
                "builtin:frames.yaml",
                "--json",
                json))
        .as(err)
        .isZero();
    assertThat(out).contains("Method codebook", "Method learned", "Method any");
    assertThat(Files.readString(json))
        .contains("\"method\" : \"learned\"", "\"false_negatives\" : 0");

    assertThat(run("train", folder.resolve("a.tsv"), "--output", model)).isEqualTo(2);
    assertThat(err).contains("is there already and not empty");
  }

  @Test
  void errorsAreShownWithTheirText() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("c.csv"),
            """
            text,frames,coder
            The talent war is on,none,ann
            The talent war is on,none,ben
            The office was quiet,talent_war,ann
            The office was quiet,none,ben
            """);
    Path errors = folder.resolve("errors.tsv");
    assertThat(run("validate", file, "--errors", errors, "--bootstrap", 10)).as(err).isZero();
    assertThat(out)
        .contains("talent_war: 1 false positives")
        .contains("line 2: The talent war is on")
        .contains("with ann");
    assertThat(Files.readAllLines(errors)).hasSize(2);
  }

  /** Of 2 hits, 10 false positives and 6 misses of the corpus one each was drawn. */
  @Test
  void scoresAreWeightedToTheCorpusWhereTheFileHasWeights() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("d.csv"),
            """
            article_id,text,frames,weight
            1,The talent war is on,talent_war,2
            2,No talent war is on,none,10
            3,They fight for people,talent_war,6
            4,The office was quiet,none,82
            """);
    Path json = folder.resolve("weighted.json");
    assertThat(run("validate", file, "--json", json, "--bootstrap", 10)).as(err).isZero();
    assertThat(out)
        .contains("Weighted to the corpus: the coded sentences stand for about 100")
        .containsPattern("talent_war +2 +0.50 .*0.50 .*0.50 ")
        .containsPattern("talent_war +8 +0.17 .*0.25 .*0.20 ");
    JsonNode weighted = new ObjectMapper().readTree(json.toFile()).get(0).get("weighted_to_corpus");
    assertThat(weighted.get("sentences").asDouble()).isEqualTo(100);
    JsonNode frame = weighted.get("frames").get(0);
    assertThat(frame.get("hits").asText()).isEqualTo("2");
    assertThat(frame.get("false_positives").asText()).isEqualTo("10");
    assertThat(frame.get("false_negatives").asText()).isEqualTo("6");
    assertThat(frame.get("recall").get("value").asDouble()).isEqualTo(0.25);
    assertThat(run("validate", coded("e.tsv", 0, 30), "--bootstrap", 10)).as(err).isZero();
    assertThat(out).doesNotContain("Weighted");

    Path broken = Files.writeString(folder.resolve("f.csv"), "text,frames,weight\nOne,none,-1\n");
    assertThat(run("validate", broken)).isEqualTo(2);
    assertThat(err).contains("f.csv, line 2: found weight '-1'; expected a positive number");
  }

  @Test
  void mistakesEndWithCodeTwo() throws IOException {
    Path file = coded("a.tsv", 0, 12);
    assertThat(run("train", file, "--output", folder.resolve("m"))).isEqualTo(2);
    assertThat(err).contains("talent_war has 4; expected 10 or more");
    assertThat(folder.resolve("m")).doesNotExist();
    assertThat(run("train", file, "--output", folder.resolve("m"), "--frames", "nix")).isEqualTo(2);
    assertThat(err).contains("no coded sentence has the frame 'nix'");
    assertThat(run("train", file, "--output", folder.resolve("m"), "--features", "x")).isEqualTo(2);
    assertThat(run("validate", file, "--frames-model", folder.resolve("none"))).isEqualTo(2);
    assertThat(err).contains("model.json does not exist");
    Path other = Files.writeString(folder.resolve("o.tsv"), "text\tframes\nOne\ttalent_waar\n");
    assertThat(run("validate", other)).isEqualTo(2);
    assertThat(err).contains("did you mean 'talent_war'");
  }
}
