package parallax.sentiment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static parallax.Rows.row;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.TestInputs;
import parallax.stats.PercentileInterval;
import parallax.stats.PoissonWeights;
import parallax.table.SentenceSentiment;
import parallax.table.SentimentByOutlet;

@ExtendWith(SparkExtension.class)
class CompareSentimentTest {
  private static final int REPLICATES = 100;
  private static final long SEED = 7;

  private final SparkSession spark;

  CompareSentimentTest(SparkSession spark) {
    this.spark = spark;
  }

  record Choice(int bootstrap, long seed) implements CompareSentiment.Options {}

  /**
   * Two articles of North, one of South; South has a sentence without a score and one that it
   * reports.
   */
  private Dataset<Row> sentences() {
    return Rows.of(
        spark,
        SentenceSentiment.TABLE,
        sentence("n1", 1, "North", "title", 2.0, "positive", "own"),
        sentence("n1", 2, "North", "body", -1.5, "negative", "own"),
        sentence("n1", 3, "North", "list", 0.1, "neutral", "quoted"),
        sentence("n2", 1, "North", "body", 3.0001, "positive", "own"),
        sentence("s1", 1, "South", "body", -0.25, "neutral", "own"),
        sentence("s1", 2, "South", "heading", null, null, "own"),
        sentence("s1", 3, "South", "list", -1.0, "negative", "reported"));
  }

  private static Row sentence(
      String article,
      int number,
      String outlet,
      String kind,
      @Nullable Double score,
      @Nullable String label,
      String voice) {
    return row(article, number, outlet, kind, score, List.of(), null, score, label, voice);
  }

  private Map<String, Row> compared(Dataset<Row> sentences) {
    Dataset<Row> rows =
        requireNonNull(
            new CompareSentiment()
                .compute(
                    TestInputs.of(spark, Map.of(SentenceSentiment.TABLE, sentences)),
                    new Choice(REPLICATES, SEED))
                .get(SentimentByOutlet.TABLE));
    return rows.select(SentimentByOutlet.TABLE.columns()).collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getString(0) + " " + row.getString(1), row -> row));
  }

  /** The interval of North over a scope in which its articles have these sums and counts. */
  private static PercentileInterval interval(double sum1, long n1, double sum2, long n2) {
    byte[] weights1 = PoissonWeights.of(SEED, "n1", REPLICATES);
    byte[] weights2 = PoissonWeights.of(SEED, "n2", REPLICATES);
    double[] means = new double[REPLICATES];
    for (int i = 0; i < REPLICATES; i++) {
      double units = weights1[i] * sum1 * 1e4 + weights2[i] * sum2 * 1e4;
      long n = weights1[i] * n1 + weights2[i] * n2;
      means[i] = n == 0 ? Double.NaN : Math.rint(units) / n;
    }
    PercentileInterval units = PercentileInterval.of(means);
    return new PercentileInterval(units.low() / 1e4, units.high() / 1e4);
  }

  @Test
  void averagesEveryScope() {
    Map<String, Row> rows = compared(sentences());

    PercentileInterval all = interval(0.6, 3, 3.0001, 1);
    PercentileInterval body = interval(-1.4, 2, 3.0001, 1);
    PercentileInterval own = interval(0.5, 2, 3.0001, 1);
    double mean = 3.6001 / 4;
    assertThat(rows.values())
        .containsExactlyInAnyOrder(
            row("North", "all", 2L, 4L, mean, all.low(), all.high(), 0.5, 0.25),
            row("North", "title", 1L, 1L, 2.0, null, null, 1.0, 0.0),
            row("North", "heading", 0L, 0L, null, null, null, null, null),
            row("North", "body", 2L, 3L, 1.6001 / 3, body.low(), body.high(), 1 / 3.0, 1 / 3.0),
            row("North", "own", 2L, 3L, 3.5001 / 3, own.low(), own.high(), 2 / 3.0, 1 / 3.0),
            row("North", "quoted", 1L, 1L, 0.1, null, null, 0.0, 0.0),
            row("South", "all", 1L, 2L, -0.625, null, null, 0.0, 0.5),
            row("South", "title", 0L, 0L, null, null, null, null, null),
            row("South", "heading", 0L, 0L, null, null, null, null, null),
            row("South", "body", 1L, 2L, -0.625, null, null, 0.0, 0.5),
            row("South", "own", 1L, 1L, -0.25, null, null, 0.0, 0.0),
            row("South", "quoted", 1L, 1L, -1.0, null, null, 0.0, 1.0));
  }

  @Test
  void intervalHoldsTheMeanOfSeveralArticles() {
    Row north = requireNonNull(compared(sentences()).get("North all"));

    assertThat(north.getDouble(5)).isLessThan(north.getDouble(4));
    assertThat(north.getDouble(6)).isGreaterThan(north.getDouble(4));
  }

  @Test
  void rowsDoNotDependOnPartitions() {
    assertThat(compared(sentences().repartition(5))).isEqualTo(compared(sentences().coalesce(1)));
  }

  @Test
  void columnsHaveTheTypesOfTheTable() {
    Row row = requireNonNull(compared(sentences()).get("North all"));

    List<String> types =
        SentimentByOutlet.TABLE.fields().stream().map(field -> field.type().typeName()).toList();
    assertThat(List.of(row.schema().fields()).stream().map(f -> f.dataType().typeName()))
        .containsExactlyElementsOf(types);
  }
}
