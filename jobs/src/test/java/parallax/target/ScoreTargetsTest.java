package parallax.target;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.TestInputs;
import parallax.framing.SentenceRows;
import parallax.job.Finding;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.job.Written;
import parallax.table.Sentences;
import parallax.table.Table;
import parallax.table.TargetSentiment;

/** Which mentions have a row, and what it says. */
@ExtendWith(SparkExtension.class)
class ScoreTargetsTest {
  private static final InputFile VARIANTS = new InputFile("builtin:variants.tsv");

  private final SparkSession spark;

  ScoreTargetsTest(SparkSession spark) {
    this.spark = spark;
  }

  record Choice(
      InputFile targets,
      @Nullable List<String> target,
      int semanticLimit,
      InputFile variants,
      String targetModel)
      implements ScoreTargets.Options {
    static Choice builtIn(int limit) {
      return new Choice(
          new InputFile("builtin:targets.yaml"), null, limit, VARIANTS, TargetHeadFile.BUILT_IN);
    }
  }

  private List<Row> scored(Choice choice, Row... sentences) {
    return dataset(choice, sentences).orderBy("article_id", "begin").collectAsList();
  }

  private Dataset<Row> dataset(Choice choice, Row... sentences) {
    Map<Table, Dataset<Row>> tables =
        Map.of(Sentences.TABLE, Rows.of(spark, Sentences.TABLE, sentences));
    return requireNonNull(
            new ScoreTargets()
                .compute(TestInputs.of(spark, tables), choice)
                .get(TargetSentiment.TABLE))
        .select(TargetSentiment.TABLE.columns());
  }

  /** A head that looks at nothing: 3 to 1 to 1. */
  private static String constantHead(Path folder) throws IOException {
    Network constant =
        new Network(
            new float[FeatureGroup.LEXICON.length()],
            new float[1],
            new float[3][1],
            new double[] {Math.log(3), 0, 0});
    TargetHead head = new TargetHead(List.of(FeatureGroup.LEXICON), List.of(constant));
    Files.writeString(folder.resolve("model.json"), TargetHeadFile.write(head));
    return folder.toString();
  }

  @Test
  void eachColumnIsWhatTheHeadAndTheSentenceSay(@TempDir Path folder) throws IOException {
    Choice choice =
        new Choice(new InputFile("builtin:targets.yaml"), null, 10, VARIANTS, constantHead(folder));
    List<Row> rows =
        scored(
            choice,
            SentenceRows.of("a1", 1, 1, "North", "title", "Nothing here"),
            SentenceRows.of(
                "a1", 2, 2, "North", "body", "“I trust OpenAI’s plan,” said Meyer of Meta."),
            SentenceRows.of("a1", 3, 3, "North", "boilerplate", "Follow Meta"));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0))
        .isEqualTo(
            Rows.row(
                "a1",
                2,
                "openai",
                209,
                "North",
                "body",
                215,
                "OpenAI",
                true,
                -0.4,
                "negative",
                0.6,
                0.6,
                0.2,
                0.2,
                "quoted",
                1L));
    assertThat(rows.get(1).<String>getAs("target")).isEqualTo("meta");
    assertThat(rows.get(1).<String>getAs("voice")).isEqualTo("own");
    assertThat(rows.get(1).<Integer>getAs("begin")).isEqualTo(239);
  }

  @Test
  void wordsForATargetNeedTheSentenceBeforeInTheSameParagraph() {
    List<Row> rows =
        scored(
            Choice.builtIn(10),
            SentenceRows.of("a1", 1, 1, "North", "body", "Karpathy left."),
            SentenceRows.of("a1", 2, 1, "North", "body", "Last week he came back."),
            SentenceRows.of("a1", 3, 1, "North", "body", "Now he teaches."),
            SentenceRows.of("a1", 4, 2, "North", "body", "And he sings."),
            SentenceRows.of("a2", 1, 1, "North", "body", "Yesterday he came."),
            SentenceRows.of("a3", 1, 1, "North", "body", "Karpathy met OpenAI."),
            SentenceRows.of("a3", 2, 1, "North", "body", "There he stayed."));
    assertThat(rows)
        .extracting(
            row ->
                row.getAs("article_id")
                    + " "
                    + row.getAs("sentence_no")
                    + " "
                    + row.getAs("target")
                    + " "
                    + row.getAs("mention")
                    + " "
                    + row.getAs("by_name"))
        .containsExactly(
            "a1 1 karpathy Karpathy true",
            "a1 2 karpathy he false",
            "a1 3 karpathy he false",
            "a3 1 karpathy Karpathy true",
            "a3 1 openai OpenAI true");
  }

  @Test
  void aNameThatIsAWordForOthersCountsOnce(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("targets.yaml"),
            """
            version: 1
            targets:
              - {id: nova, kind: organisation, aliases: [Nova, the lab]}
            """);
    Choice choice =
        new Choice(new InputFile(file.toString()), null, 10, VARIANTS, TargetHeadFile.BUILT_IN);
    List<Row> rows =
        scored(
            choice,
            SentenceRows.of("a1", 1, 1, "North", "body", "Nova grew."),
            SentenceRows.of(
                "a1", 2, 1, "North", "body", "Then the lab hired, and the firm moved."));
    assertThat(rows)
        .extracting(row -> row.getAs("mention") + " " + row.getAs("by_name"))
        .containsExactly("Nova true", "the lab true");
  }

  /** One sentence, two targets: the head must see which one is meant. */
  @Test
  void theSameSentenceSpeaksDifferentlyOfDifferentTargets() {
    List<Row> rows =
        scored(
            Choice.builtIn(10),
            SentenceRows.of(
                "a1",
                1,
                "North",
                "body",
                "Critics condemned Meta for its disgraceful lies and praised Anthropic for its"
                    + " admirable honesty."));
    assertThat(rows).extracting(row -> row.getAs("target")).containsExactly("meta", "anthropic");
    assertThat(rows.get(0).<Double>getAs("polarity")).isLessThan(-0.5);
    assertThat(rows.get(1).<Double>getAs("polarity"))
        .isGreaterThan(rows.get(0).<Double>getAs("polarity") + 0.5);
    for (Row row : rows) {
      double negative = row.<Double>getAs("negative_probability");
      double positive = row.<Double>getAs("positive_probability");
      assertThat(negative + row.<Double>getAs("neutral_probability") + positive)
          .isCloseTo(1, within(2e-4));
      assertThat(row.<Double>getAs("polarity")).isCloseTo(positive - negative, within(2e-4));
    }
  }

  @Test
  void targetsOfTheCommandLineTakeThePlaceOfTheFiles() {
    Choice choice =
        new Choice(
            new InputFile("builtin:targets.yaml"),
            List.of("Ada Meyer=Meyer|Ada (May|Meyer)", "Nova"),
            10,
            VARIANTS,
            TargetHeadFile.BUILT_IN);
    List<Row> rows =
        scored(
            choice,
            SentenceRows.of("a1", 1, "North", "body", "Ada May of Nova met Meyer at Meta."));
    assertThat(rows)
        .extracting(row -> row.getAs("target") + "=" + row.getAs("mention"))
        .containsExactly("ada_meyer=Ada May", "nova=Nova", "ada_meyer=Meyer");
  }

  @Test
  void sentencesInOtherLanguagesHaveNoPolarity() {
    List<Row> rows =
        scored(
            Choice.builtIn(10),
            SentenceRows.of(
                "a1",
                1,
                "North",
                "body",
                "Der Chef von Meta ist nicht mit der Lage und dem Plan zufrieden."));
    assertThat(rows).hasSize(1);
    for (String column :
        List.of(
            "polarity",
            "label",
            "probability",
            "negative_probability",
            "neutral_probability",
            "positive_probability")) {
      assertThat(rows.get(0).<Object>getAs(column)).as(column).isNull();
    }
    assertThat(review(Choice.builtIn(10), rows))
        .anyMatch(text -> text.startsWith("1 of 1 mentions"));
  }

  @Test
  void aLimitOfZeroScoresNothingAndSaysSo() {
    Choice none =
        new Choice(
            new InputFile("builtin:targets.yaml"), null, 0, VARIANTS, TargetHeadFile.BUILT_IN);
    assertThat(scored(none, SentenceRows.of("a1", 1, "North", "body", "Meta failed."))).isEmpty();
    assertThat(review(none, List.of()))
        .containsExactly("target_sentiment is empty: --semantic-limit 0 runs no model.");
    assertThat(review(Choice.builtIn(5), List.of()).get(0))
        .contains("no sentence mentions a target");
    assertThatThrownBy(() -> scored(Choice.builtIn(-1)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--semantic-limit: found -1");
  }

  /**
   * North has 100 sentences and South 10 of a limit of 40: all of South's, every 4th of North's.
   */
  @Test
  void aboveTheLimitOutletsAreSampledEvenlyAndPartitionsCannotChangeIt() {
    List<Row> sentences = new ArrayList<>();
    for (int article = 0; article < 22; article++) {
      String outlet = article < 20 ? "North" : "South";
      for (int number = 1; number <= 5; number++) {
        sentences.add(
            SentenceRows.of(
                "a%02d".formatted(article), number, outlet, "body", "Meta failed again."));
      }
    }
    Row[] all = sentences.toArray(Row[]::new);
    List<Row> rows = scored(Choice.builtIn(40), all);
    List<Row> south = rows.stream().filter(row -> row.getAs("outlet").equals("South")).toList();
    List<Row> north = rows.stream().filter(row -> row.getAs("outlet").equals("North")).toList();
    assertThat(south).hasSize(10).allMatch(row -> row.<Long>getAs("weight") == 1);
    assertThat(north).hasSizeBetween(15, 36).allMatch(row -> row.<Long>getAs("weight") == 4);
    Map<Table, Dataset<Row>> parted =
        Map.of(Sentences.TABLE, Rows.of(spark, Sentences.TABLE, all).repartition(5));
    assertThat(
            requireNonNull(
                    new ScoreTargets()
                        .compute(TestInputs.of(spark, parted), Choice.builtIn(40))
                        .get(TargetSentiment.TABLE))
                .select(TargetSentiment.TABLE.columns())
                .orderBy("article_id", "begin")
                .collectAsList())
        .isEqualTo(rows);
    assertThat(review(Choice.builtIn(40), rows))
        .containsExactly(
            "More than 40 sentences mention a target, so %d of them were drawn, outlets evenly: target_sentiment has only theirs, and means weigh them and are less certain. --semantic-limit N raises the limit."
                .formatted(rows.size()));
  }

  private List<String> review(Choice choice, List<Row> rows) {
    Dataset<Row> table = Rows.of(spark, TargetSentiment.TABLE, rows.toArray(Row[]::new));
    Written written =
        new Written() {
          @Override
          public long rows(Table asked) {
            return rows.size();
          }

          @Override
          public Dataset<Row> table(Table asked) {
            return table;
          }
        };
    return new ScoreTargets().review(written, choice).stream().map(Finding::message).toList();
  }
}
