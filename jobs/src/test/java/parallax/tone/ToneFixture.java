package parallax.tone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static parallax.Rows.row;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import parallax.Rows;
import parallax.TestInputs;
import parallax.stats.PercentileInterval;
import parallax.stats.PoissonWeights;
import parallax.table.Articles;
import parallax.table.OutletTotals;
import parallax.table.SentenceSentiment;
import parallax.table.Table;

/** Few sentences with scores, and what their bootstrap must give. */
final class ToneFixture {
  static final int REPLICATES = 100;
  static final long SEED = 7;
  static final CompareSentiment.Options OPTIONS = new Choice(REPLICATES, SEED);

  record Choice(int bootstrap, long seed) implements CompareSentiment.Options {}

  private ToneFixture() {}

  static Row sentence(
      String article,
      int number,
      String outlet,
      String kind,
      @Nullable Double lexicon,
      @Nullable Double learned,
      @Nullable Double score,
      @Nullable String label,
      String voice) {
    @Nullable Long weight = learned == null ? null : 1L;
    return sentence(article, number, outlet, kind, lexicon, learned, weight, score, label, voice);
  }

  /** The same with a weight of the learned score. */
  static Row sentence(
      String article,
      int number,
      String outlet,
      String kind,
      @Nullable Double lexicon,
      @Nullable Double learned,
      @Nullable Long weight,
      @Nullable Double score,
      @Nullable String label,
      String voice) {
    return row(
        article, number, outlet, kind, lexicon, List.of(), learned, weight, score, label, null,
        voice);
  }

  /** In the outlet's own voice, with the same score by the lexicon and in all. */
  static Row sentence(
      String article, int number, String outlet, String kind, @Nullable Double score) {
    return sentence(article, number, outlet, kind, score, null, score, null, "own");
  }

  static Row article(String id, @Nullable String day) {
    List<String> columns = Articles.TABLE.fields().stream().map(field -> field.name()).toList();
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    values[columns.indexOf("article_id")] = id;
    values[columns.indexOf("published_on")] = day == null ? null : Date.valueOf(day);
    return row(values);
  }

  /** What the job makes of these sentences. */
  static Dataset<Row> compared(
      SparkSession spark,
      Table table,
      Dataset<Row> sentences,
      List<String> outlets,
      List<Row> articles) {
    List<Row> totals = new ArrayList<>();
    for (String outlet : outlets) {
      totals.add(row(outlet, 0L, 0L, 0L, 0L, null, null, null));
    }
    Map<Table, Dataset<Row>> inputs =
        Map.of(
            SentenceSentiment.TABLE,
            sentences,
            OutletTotals.TABLE,
            Rows.of(spark, OutletTotals.TABLE, totals.toArray(Row[]::new)),
            Articles.TABLE,
            Rows.of(spark, Articles.TABLE, articles.toArray(Row[]::new)));
    return requireNonNull(
            new CompareSentiment().compute(TestInputs.of(spark, inputs), OPTIONS).get(table))
        .select(table.columns());
  }

  /**
   * Means of each replicate.
   *
   * @param articles of each article its id, the sum of its scores and how many there are
   */
  static double[] means(Object... articles) {
    double[] means = new double[REPLICATES];
    for (int i = 0; i < REPLICATES; i++) {
      double units = 0;
      long n = 0;
      for (int article = 0; article < articles.length; article += 3) {
        byte weight = PoissonWeights.of(SEED, (String) articles[article], REPLICATES)[i];
        units += weight * (double) articles[article + 1] * 1e4;
        n += weight * (int) articles[article + 2];
      }
      means[i] = n == 0 ? Double.NaN : Math.rint(units) / n / 1e4;
    }
    return means;
  }

  static double[] less(double[] here, double[] there) {
    double[] differences = here.clone();
    for (int i = 0; i < here.length; i++) {
      differences[i] -= there[i];
    }
    return differences;
  }

  static void assertInterval(Row row, String low, String high, double[] replicates) {
    PercentileInterval expected = PercentileInterval.of(replicates);
    assertThat(row.<Double>getAs(low)).isCloseTo(expected.low(), within(1e-12));
    assertThat(row.<Double>getAs(high)).isCloseTo(expected.high(), within(1e-12));
  }

  static void assertNull(Row row, String... columns) {
    for (String column : columns) {
      assertThat(row.<Object>getAs(column)).as(column).isNull();
    }
  }

  /** The numbers of articles, sentences and sentences with a score, and the mean. */
  static void assertFigures(
      Row row, long articles, long sentences, long scored, @Nullable Double mean) {
    assertThat(row.<Long>getAs("n_articles")).as("%s", row).isEqualTo(articles);
    assertThat(row.<Long>getAs("n_sentences")).as("%s", row).isEqualTo(sentences);
    assertThat(row.<Long>getAs("n_scored")).as("%s", row).isEqualTo(scored);
    if (mean == null) {
      assertNull(row, "mean");
    } else {
      assertThat(row.<Double>getAs("mean")).as("%s", row).isCloseTo(mean, within(1e-12));
    }
  }
}
