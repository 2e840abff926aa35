package parallax.tone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static parallax.tone.ToneFixture.REPLICATES;
import static parallax.tone.ToneFixture.SEED;
import static parallax.tone.ToneFixture.assertInterval;
import static parallax.tone.ToneFixture.assertNull;
import static parallax.tone.ToneFixture.less;
import static parallax.tone.ToneFixture.means;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import parallax.TestInputs;
import parallax.table.OutletTotals;
import parallax.table.Table;
import parallax.table.TargetSentiment;
import parallax.table.TargetSentimentByOutlet;

/** North and South speak of nova in two articles each, East in one; Mute speaks of nobody. */
@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class CompareTargetsTest {
  private final SparkSession spark;
  private final Map<String, Row> rows = new HashMap<>();

  CompareTargetsTest(SparkSession spark) {
    this.spark = spark;
  }

  record Choice(int bootstrap, long seed) implements CompareTargets.Options {}

  private static Row mention(
      String target, String article, int number, String outlet, @Nullable Double polarity) {
    return mention(target, article, number, outlet, polarity, 1);
  }

  private static Row mention(
      String target,
      String article,
      int number,
      String outlet,
      @Nullable Double polarity,
      long weight) {
    String label =
        polarity == null
            ? null
            : polarity > 0.5 ? "positive" : polarity < -0.5 ? "negative" : "neutral";
    return Rows.row(
        article,
        number,
        target,
        10 * number,
        outlet,
        "body",
        10 * number + 4,
        "Nova",
        true,
        polarity,
        label,
        0.9,
        0.1,
        0.2,
        0.7,
        "own",
        weight);
  }

  @BeforeAll
  void compare() {
    Dataset<Row> mentions =
        Rows.of(
            spark,
            TargetSentiment.TABLE,
            mention("nova", "n1", 1, "North", 0.8),
            mention("nova", "n1", 2, "North", -0.6),
            mention("nova", "n1", 3, "North", null),
            mention("nova", "n2", 1, "North", 0.7001),
            mention("nova", "s1", 1, "South", -0.9),
            mention("nova", "s2", 1, "South", 0.1),
            mention("nova", "s2", 2, "South", -0.7),
            mention("nova", "e1", 1, "East", 0.25),
            mention("arc", "n1", 4, "North", 0.6, 3),
            mention("arc", "n1", 5, "North", -0.8, 3),
            mention("arc", "n2", 4, "North", 0.2, 3),
            mention("arc", "s1", 4, "South", -0.7),
            mention("arc", "s2", 4, "South", 0.3),
            mention("arc", "e1", 4, "East", 0.9, 2),
            mention("meyer", "n1", 1, "North", 0.9),
            mention("meyer", "n2", 1, "North", 0.7),
            mention("meyer", "s1", 1, "South", -0.5),
            mention("meyer", "s2", 1, "South", 0.4));
    Dataset<Row> totals =
        Rows.of(
            spark,
            OutletTotals.TABLE,
            List.of("North", "South", "East", "Mute").stream()
                .map(outlet -> Rows.row(outlet, 0L, 0L, 0L, 0L, null, null, null))
                .toArray(Row[]::new));
    Map<Table, Dataset<Row>> inputs =
        Map.of(TargetSentiment.TABLE, mentions.repartition(3), OutletTotals.TABLE, totals);
    requireNonNull(
            new CompareTargets()
                .compute(TestInputs.of(spark, inputs), new Choice(REPLICATES, SEED))
                .get(TargetSentimentByOutlet.TABLE))
        .select(TargetSentimentByOutlet.TABLE.columns())
        .collectAsList()
        .forEach(row -> rows.put(row.getString(0) + " " + row.getString(1), row));
  }

  private Row row(String key) {
    return requireNonNull(rows.get(key), key);
  }

  @Test
  void everyOutletHasARowForEveryTargetThatIsMentioned() {
    assertThat(rows.keySet())
        .containsExactlyInAnyOrder(
            "nova North",
            "nova South",
            "nova East",
            "nova Mute",
            "arc North",
            "arc South",
            "arc East",
            "arc Mute",
            "meyer North",
            "meyer South",
            "meyer East",
            "meyer Mute");
  }

  @Test
  void countsMeansAndSharesAreOfMentionsWithAPolarity() {
    Row north = row("nova North");
    assertThat(north.<Long>getAs("n_articles")).isEqualTo(2);
    assertThat(north.<Long>getAs("n_mentions")).isEqualTo(3);
    double mean = (0.8 - 0.6 + 0.7001) / 3;
    double rest = (-0.9 + 0.1 - 0.7 + 0.25) / 4;
    assertThat(north.<Double>getAs("mean")).isCloseTo(mean, within(1e-12));
    assertThat(north.<Double>getAs("positive_share")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(north.<Double>getAs("negative_share")).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(north.<Double>getAs("rest_mean")).isCloseTo(rest, within(1e-12));
    assertThat(north.<Double>getAs("difference")).isCloseTo(mean - rest, within(1e-12));
  }

  /** Of arc every third sentence of North was drawn, every second of East, all of South. */
  @Test
  void wherePartsOfOutletsWereDrawnEachMentionHasItsWeight() {
    Row north = row("arc North");
    double rest = (-0.7 + 0.3 + 2 * 0.9) / 4;
    assertThat(north.<Long>getAs("n_mentions")).isEqualTo(3);
    assertThat(north.<Double>getAs("mean")).isCloseTo(0, within(1e-12));
    assertThat(north.<Double>getAs("rest_mean")).isCloseTo(rest, within(1e-12));
    Row south = row("arc South");
    assertThat(south.<Double>getAs("rest_mean")).isCloseTo(1.8 / 11, within(1e-12));
    assertThat(south.<Double>getAs("negative_share")).isEqualTo(0.5);
    double[] others = means("n1", 3 * (0.6 - 0.8), 6, "n2", 3 * 0.2, 3, "e1", 2 * 0.9, 2);
    double[] own = means("s1", -0.7, 1, "s2", 0.3, 1);
    assertInterval(south, "difference_ci_low", "difference_ci_high", less(own, others));
  }

  @Test
  void intervalsComeFromDrawingArticles() {
    double[] north = means("n1", 0.8 - 0.6, 2, "n2", 0.7001, 1);
    double[] rest = means("s1", -0.9, 1, "s2", 0.1 - 0.7, 2, "e1", 0.25, 1);
    assertInterval(row("nova North"), "ci_low", "ci_high", north);
    assertInterval(row("nova North"), "difference_ci_low", "difference_ci_high", less(north, rest));
  }

  @Test
  void oneArticleAloneHasAMeanAndNoInterval() {
    assertThat(row("nova East").<Double>getAs("mean")).isEqualTo(0.25);
    assertNull(
        row("nova East"),
        "ci_low",
        "ci_high",
        "difference_ci_low",
        "difference_ci_high",
        "z",
        "p_value",
        "q_value");
    assertThat(row("nova East").<Double>getAs("difference")).isNotNull();
  }

  @Test
  void anOutletWithoutAMentionHasNoMean() {
    Row mute = row("nova Mute");
    assertThat(mute.<Long>getAs("n_mentions")).isZero();
    assertThat(mute.<Long>getAs("n_articles")).isZero();
    assertNull(mute, "mean", "ci_low", "positive_share", "negative_share", "difference", "z");
    assertThat(mute.<Double>getAs("rest_mean")).isNotNull();
  }

  /** Meyer's means are 0.8 of two articles and -0.05 of two: variances by hand. */
  @Test
  void zIsTheDifferenceInStandardErrors() {
    double variance = 2.0 * (2 * 0.1 * 0.1) / 4 + 2.0 * (2 * 0.45 * 0.45) / 4;
    assertThat(row("meyer North").<Double>getAs("z"))
        .isCloseTo(0.85 / Math.sqrt(variance), within(1e-9));
    assertThat(row("meyer South").<Double>getAs("z"))
        .isCloseTo(-0.85 / Math.sqrt(variance), within(1e-9));
  }

  @Test
  void qCorrectsOverAllRowsThatHaveAP() {
    List<Double> pValues =
        rows.values().stream()
            .map(row -> row.<Double>getAs("p_value"))
            .filter(p -> p != null)
            .sorted()
            .toList();
    assertThat(pValues).hasSize(6);
    Row least =
        rows.values().stream()
            .filter(row -> pValues.get(5).equals(row.<Double>getAs("p_value")))
            .findFirst()
            .orElseThrow();
    assertThat(least.<Double>getAs("q_value")).isCloseTo(pValues.get(5), within(1e-12));
    assertThat(rows.values())
        .allMatch(
            row ->
                row.getAs("p_value") == null
                    || row.<Double>getAs("q_value") >= row.<Double>getAs("p_value"));
  }
}
