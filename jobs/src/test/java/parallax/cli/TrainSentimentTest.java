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

/** The command train sentiment, as a user gives it. */
@ExtendWith(SparkExtension.class)
class TrainSentimentTest {
  private static final List<String> GOOD =
      List.of("a triumph", "a delight", "wonderful news", "a great success");
  private static final List<String> BAD =
      List.of("a disaster", "a disgrace", "terrible news", "a sad failure");

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

  /** Every third sentence is neutral; the others are rated 3 or -3. */
  private Path rated(String name, String subject, int n, boolean onlyGood) throws IOException {
    StringBuilder text = new StringBuilder("rating\ttext\n");
    for (int i = 0; i < n; i++) {
      int rating = onlyGood ? 3 : 3 * (i % 3 - 1);
      String said =
          rating == 0 ? "on the table" : (rating > 0 ? GOOD : BAD).get(i / 3 % GOOD.size());
      text.append("%d\t%s number %d is %s.\n".formatted(rating, subject, i, said));
    }
    return Files.writeString(folder.resolve(name), text.toString());
  }

  @Test
  void learnsFromTwoKindsOfTextAndScoresEachByTheOther() throws IOException {
    Path model = folder.resolve("model");
    int code =
        run(
            "train",
            "sentiment",
            rated("films.tsv", "The film", 120, false),
            rated("goods.tsv", "This thing", 120, false),
            "--output",
            model,
            "--no-lexicon-words",
            "--no-plain-statements",
            "--bootstrap",
            20);

    assertThat(code).as(err).isZero();
    assertThat(out).contains("source held out", "articles held out", "lexicon rules", "films");
    JsonNode card = new ObjectMapper().readTree(Files.readString(model.resolve("card.json")));
    assertThat(card.path("sentences").asInt()).isEqualTo(240);
    assertThat(card.path("lexicon_words").asInt()).isZero();
    assertThat(card.path("data")).hasSize(2);
    assertThat(card.path("data").path(0).path("sha256").asText()).hasSize(64);
    for (JsonNode source : card.path("scores_of_other_sources")) {
      assertThat(source.path("r").path("value").asDouble()).isGreaterThan(0.9);
      assertThat(source.path("sentences").asInt()).isEqualTo(120);
    }
    assertThat(card.path("chosen").path("slope").asDouble()).isPositive();
    assertThat(Files.readString(model.resolve("model.json"))).contains("sentence-sentiment");

    assertThat(run("train", "sentiment", folder.resolve("films.tsv"), "--output", model))
        .isEqualTo(2);
    assertThat(err).contains("is there already and not empty");
  }

  @Test
  void refusesWhatNothingCanBeLearnedFrom() throws IOException {
    Path model = folder.resolve("none");
    assertThat(run("train", "sentiment", rated("f.tsv", "It", 199, false), "--output", model))
        .isEqualTo(2);
    assertThat(err).contains("199 sentences with a rating of their own").contains("200 or more");

    assertThat(run("train", "sentiment", rated("g.tsv", "It", 200, true), "--output", model))
        .isEqualTo(2);
    assertThat(err).contains("200 are above 0 and 0 below it").contains("move its middle to 0");

    assertThat(run("train", "sentiment", "--output", model)).isEqualTo(2);
    assertThat(err).contains("FILE");
    assertThat(run("train", "--output", model)).isEqualTo(2);
    assertThat(err).contains("Missing: a FILE of hand-coded sentences");
    assertThat(model).doesNotExist();
  }
}
