package parallax.tone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static parallax.tone.ToneFixture.assertInterval;
import static parallax.tone.ToneFixture.assertNull;
import static parallax.tone.ToneFixture.less;
import static parallax.tone.ToneFixture.means;
import static parallax.tone.ToneFixture.sentence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.job.Finding;
import parallax.job.Written;
import parallax.table.SentenceSentiment;
import parallax.table.SentimentByOutlet;
import parallax.table.Table;

/** North and South have two articles each, East has one, and Mute none that is counted. */
@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class CompareSentimentTest {
  private final SparkSession spark;

  /** By outlet, scope and measure. */
  private final Map<String, Row> rows = new HashMap<>();

  CompareSentimentTest(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeAll
  void compare() {
    rows.putAll(byOutlet(sentences()));
  }

  private Dataset<Row> sentences() {
    return Rows.of(
        spark,
        SentenceSentiment.TABLE,
        sentence("n1", 1, "North", "title", 2.0, null, 2.0, "positive", "own"),
        sentence("n1", 2, "North", "body", -1.5, -1.0, -1.25, "negative", "own"),
        sentence("n1", 3, "North", "list", 0.1, 0.4, 0.3, "positive", "quoted"),
        sentence("n2", 1, "North", "body", 3.0001, null, 3.0001, "positive", "own"),
        sentence("n2", 2, "North", "body", null, null, null, null, "reported"),
        sentence("s1", 1, "South", "body", -0.25, null, -0.25, "neutral", "own"),
        sentence("s1", 2, "South", "heading", null, null, null, null, "own"),
        sentence("s2", 1, "South", "body", -1.0, null, -1.0, "negative", "reported"),
        sentence("s2", 2, "South", "body", -0.5, null, -0.5, "neutral", "own"),
        sentence("e1", 1, "East", "body", 0.5, null, 0.5, "positive", "own"));
  }

  private Dataset<Row> compared(Dataset<Row> sentences, Table table) {
    return ToneFixture.compared(
        spark, table, sentences, List.of("East", "Mute", "North", "South"), List.of());
  }

  private Map<String, Row> byOutlet(Dataset<Row> sentences) {
    return compared(sentences, SentimentByOutlet.TABLE).collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.getString(0) + " " + row.getString(1) + " " + row.getString(2),
                row -> row));
  }

  private Row found(String key) {
    return requireNonNull(rows.get(key));
  }

  private void assertFigures(
      String key,
      long articles,
      long sentences,
      long scored,
      @Nullable Double mean,
      @Nullable Double positive,
      @Nullable Double negative) {
    Row row = found(key);
    ToneFixture.assertFigures(row, articles, sentences, scored, mean);
    if (positive == null || negative == null) {
      assertNull(row, "positive_share", "negative_share");
    } else {
      assertThat(row.<Double>getAs("positive_share")).as(key).isCloseTo(positive, within(1e-12));
      assertThat(row.<Double>getAs("negative_share")).as(key).isCloseTo(negative, within(1e-12));
    }
  }

  @Test
  void countsAndAveragesEveryScopeByEveryMeasure() {

    assertThat(rows).hasSize(4 * 6 * 3);
    assertFigures("North all lexicon", 2, 5, 4, 3.6001 / 4, 0.5, 0.25);
    assertFigures("North all learned", 1, 5, 2, -0.3, 0.0, 0.5);
    assertFigures("North all score", 2, 5, 4, 4.0501 / 4, 0.75, 0.25);
    assertFigures("North title score", 1, 1, 1, 2.0, 1.0, 0.0);
    assertFigures("North heading score", 0, 0, 0, null, null, null);
    assertFigures("North body score", 2, 4, 3, 2.0501 / 3, 2 / 3.0, 1 / 3.0);
    assertFigures("North own score", 2, 3, 3, 3.7501 / 3, 2 / 3.0, 1 / 3.0);
    assertFigures("North quoted lexicon", 1, 2, 1, 0.1, 0.0, 0.0);
    assertFigures("North quoted learned", 1, 2, 1, 0.4, 0.0, 0.0);
    assertFigures("North quoted score", 1, 2, 1, 0.3, 1.0, 0.0);
    assertFigures("South all score", 2, 4, 3, -1.75 / 3, 0.0, 1 / 3.0);
    assertFigures("South all lexicon", 2, 4, 3, -1.75 / 3, 0.0, 2 / 3.0);
    assertFigures("South all learned", 0, 4, 0, null, null, null);
    assertFigures("South heading score", 0, 1, 0, null, null, null);
    assertFigures("South own score", 2, 3, 2, -0.375, 0.0, 0.0);
    assertFigures("South quoted score", 1, 1, 1, -1.0, 0.0, 1.0);
    assertFigures("East all lexicon", 1, 1, 1, 0.5, 1.0, 0.0);
    assertFigures("Mute all score", 0, 0, 0, null, null, null);
  }

  @Test
  void drawnSentencesCountAsManyAsTheyStandFor() {
    Map<String, Row> drawn =
        byOutlet(
            Rows.of(
                spark,
                SentenceSentiment.TABLE,
                sentence("n1", 1, "North", "body", 4.0, 2.0, 3L, 2.0, "positive", "own"),
                sentence("n1", 2, "North", "body", 1.0, -2.0, 1L, -2.0, "negative", "own"),
                sentence("n1", 3, "North", "body", 1.0, null, null, null, null, "own"),
                sentence("e1", 1, "East", "body", 0.0, -1.0, 4L, -1.0, "negative", "own")));

    Row north = requireNonNull(drawn.get("North all learned"));
    // (3 · 2 - 2) / 4, and three quarters are positive.
    ToneFixture.assertFigures(north, 1, 3, 2, 1.0);
    assertThat(north.<Double>getAs("positive_share")).isEqualTo(0.75);
    assertThat(north.<Double>getAs("rest_mean")).isEqualTo(-1.0);
    Row east = requireNonNull(drawn.get("East all score"));
    assertThat(east.<Double>getAs("rest_mean")).isEqualTo(1.0);
    ToneFixture.assertFigures(requireNonNull(drawn.get("North all lexicon")), 1, 3, 3, 2.0);
  }

  @Test
  void intervalsComeFromDrawingArticles() {
    Row all = found("North all score");
    assertInterval(all, "ci_low", "ci_high", means("n1", 1.05, 3, "n2", 3.0001, 1));
    assertThat(all.<Double>getAs("ci_low")).isLessThan(all.getAs("mean"));
    assertThat(all.<Double>getAs("ci_high")).isGreaterThan(all.getAs("mean"));
    assertInterval(
        found("North own score"), "ci_low", "ci_high", means("n1", 0.75, 2, "n2", 3.0001, 1));
    assertNull(found("North all learned"), "ci_low", "ci_high");
    assertNull(found("East all score"), "ci_low", "ci_high");
  }

  /** The rest of North is s1, s2 and e1; z, p and the shares of ways are from numpy and SciPy. */
  @Test
  void contrastsEachOutletWithAllOthersTogether() {
    Row north = found("North all score");
    assertThat(north.<Double>getAs("rest_mean")).isEqualTo(-1.25 / 4);
    assertThat(north.<Double>getAs("difference")).isCloseTo(1.325025, within(1e-12));
    assertInterval(
        north,
        "difference_ci_low",
        "difference_ci_high",
        less(
            means("n1", 1.05, 3, "n2", 3.0001, 1),
            means("s1", -0.25, 1, "s2", -1.5, 2, "e1", 0.5, 1)));
    assertThat(north.<Double>getAs("z")).isCloseTo(1.2511114880821348, within(1e-10));
    assertThat(north.<Double>getAs("p_value")).isCloseTo(0.39283862852212326, within(1e-10));
    assertThat(north.<Double>getAs("q_value")).isCloseTo(0.39283862852212326, within(1e-10));
    assertThat(north.<Double>getAs("p_articles")).isCloseTo(0.3, within(0.03));

    Row south = found("South all score");
    assertThat(south.<Double>getAs("rest_mean")).isCloseTo(4.5501 / 5, within(1e-12));
    assertThat(south.<Double>getAs("z")).isCloseTo(-2.131336226155679, within(1e-10));
    assertThat(south.<Double>getAs("p_value")).isCloseTo(0.14459733212506018, within(1e-10));
    assertThat(south.<Double>getAs("q_value")).isCloseTo(0.28919466, within(1e-7));
    assertThat(south.<Double>getAs("p_articles")).isCloseTo(0.2, within(0.03));
  }

  @Test
  void withFewerThanTwoArticlesOnASideNothingIsInferred() {
    String[] inferred = {
      "difference_ci_low", "difference_ci_high", "z", "p_value", "q_value", "p_articles"
    };
    Row east = found("East all score");
    assertThat(east.<Double>getAs("difference"))
        .isCloseTo(0.5 - (4.0501 - 1.75) / 7, within(1e-12));
    assertNull(east, inferred);
    Row quoted = found("South quoted score");
    assertThat(quoted.<Double>getAs("difference")).isCloseTo(-1.3, within(1e-12));
    assertNull(quoted, inferred);
    Row learned = found("North all learned");
    assertNull(learned, "rest_mean", "difference");
    assertNull(learned, inferred);
    Row mute = found("Mute all score");
    assertThat(mute.<Double>getAs("rest_mean")).isCloseTo(2.8001 / 8, within(1e-12));
    assertNull(mute, "difference");
    assertNull(mute, inferred);
  }

  @Test
  void rowsDependNeitherOnPartitionsNorOnWhereAnArticleIsCut() {
    assertThat(byOutlet(sentences().repartition(5))).isEqualTo(rows);
  }

  @Test
  void withoutAnySentenceThereAreRowsOfNothing() {
    Map<String, Row> empty = byOutlet(Rows.of(spark, SentenceSentiment.TABLE));
    assertThat(empty).hasSize(4 * 6 * 3);
    assertThat(empty.values())
        .allSatisfy(
            row -> {
              assertThat(row.<Long>getAs("n_sentences")).isZero();
              assertNull(row, "mean", "rest_mean", "p_articles");
            });
  }

  @Test
  void columnsHaveTheTypesOfTheTable() {
    List<String> types =
        SentimentByOutlet.TABLE.fields().stream().map(field -> field.type().typeName()).toList();
    assertThat(
            List.of(compared(sentences(), SentimentByOutlet.TABLE).schema().fields()).stream()
                .map(field -> field.dataType().typeName()))
        .containsExactlyElementsOf(types);
  }

  @Test
  void theSummarySaysHowManySentencesHaveNoScore() {
    List<Finding> findings =
        new CompareSentiment().review(written(sentences()), ToneFixture.OPTIONS);
    assertThat(findings)
        .extracting(Finding::message)
        .containsExactly(
            "sentiment_by_outlet: 2 of 10 sentences have no score, and count in no mean.");
    Dataset<Row> scored = sentences().where("score is not null");
    assertThat(new CompareSentiment().review(written(scored), ToneFixture.OPTIONS)).isEmpty();
  }

  private Written written(Dataset<Row> sentences) {
    return new Written() {
      @Override
      public long rows(Table table) {
        return table(table).count();
      }

      @Override
      public Dataset<Row> table(Table table) {
        return compared(sentences, table);
      }
    };
  }
}
