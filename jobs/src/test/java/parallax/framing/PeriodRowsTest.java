package parallax.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.codebook.Codebook;
import parallax.codebook.Words;
import parallax.job.InputFile;
import parallax.table.Articles;

/** One outlet, one frame, by the codebook and by any method. */
@ExtendWith(SparkExtension.class)
class PeriodRowsTest {
  private static final StructType COUNTED =
      new StructType()
          .add("outlet", DataTypes.StringType, false)
          .add("article_id", DataTypes.StringType, true)
          .add(ArticleFrames.ALL, DataTypes.LongType, false)
          .add(
              ArticleFrames.WITH_FRAME,
              DataTypes.createArrayType(DataTypes.LongType, false),
              false);

  @TempDir private Path folder;

  /**
   * Of two articles as long as each other a replicate has the share of one alone, of the other
   * alone, or between them; the first two have a probability of 0.27 each, so the interval ends
   * there.
   */
  @Test
  void twoArticlesGiveAnIntervalFromOneShareToTheOther(SparkSession spark) throws IOException {
    Dataset<Row> rows =
        rows(
            spark,
            400,
            article("a", "2026-05-04", 10, 1),
            article("b", "2026-05-04", 10, 4),
            article("c", "2026-05-05", 7, 7),
            article("d", null, 90, 90));
    assertRow(rows, "day", "2026-05-04", 2, 20, 5, 0.1, 0.4);
    assertRow(rows, "day", "2026-05-05", 1, 7, 7, null, null);
    assertThat(rows.count()).isEqualTo(4 * 2);
  }

  @Test
  void theWeekAndTheMonthDrawFromAllTheirArticles(SparkSession spark) throws IOException {
    Dataset<Row> rows =
        rows(
            spark,
            400,
            article("a", "2026-05-31", 10, 3),
            article("b", "2026-06-01", 10, 3),
            article("c", "2026-06-07", 10, 3),
            article("d", "2026-06-08", 10, 10));
    assertRow(rows, "week", "2026-05-25", 1, 10, 3, null, null);
    assertRow(rows, "week", "2026-06-01", 2, 20, 6, 0.3, 0.3);
    assertRow(rows, "week", "2026-06-08", 1, 10, 10, null, null);
    assertRow(rows, "month", "2026-05-01", 1, 10, 3, null, null);
    assertRow(rows, "month", "2026-06-01", 3, 30, 16, 0.3, 1.0);
  }

  /**
   * The ends are those of 1,000,000 replicates that numpy drew of the same counts. Half is what 1 %
   * of the day's replicates have, up to the 97.55 % quantile; the next one has 16 / 31.
   */
  @Test
  void manyArticlesGiveTheIntervalOfAnotherBootstrap(SparkSession spark) throws IOException {
    List<Row> articles = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      articles.add(
          article(
              "article " + i,
              i < 10 ? "2026-05-04" : "2026-05-05",
              1 + i % 7,
              Math.min(1 + i % 7, i % 3)));
    }
    Dataset<Row> rows = rows(spark, 20_000, articles.toArray(Row[]::new));
    Row day = row(rows, "day", "2026-05-04");
    assertThat(day.<Long>getAs("n_sentences")).isEqualTo(9);
    assertThat(day.<Double>getAs("ci_low")).isCloseTo(0.0976, within(0.005));
    assertThat(day.<Double>getAs("ci_high")).isBetween(0.5, 16.0 / 31);
    Row week = row(rows, "week", "2026-05-04");
    assertThat(week.<Double>getAs("sentence_share")).isEqualTo(18.0 / 77);
    assertThat(week.<Double>getAs("ci_low")).isCloseTo(0.1379, within(0.003));
    assertThat(week.<Double>getAs("ci_high")).isCloseTo(0.3538, within(0.003));
  }

  @Test
  void anArticleWithoutSentencesIsNone(SparkSession spark) throws IOException {
    Dataset<Row> rows =
        rows(
            spark,
            100,
            article("a", "2026-05-04", 10, 1),
            article("b", "2026-05-04", 0, 0),
            article("c", "2026-05-20", 0, 0));
    assertRow(rows, "month", "2026-05-01", 1, 10, 1, null, null);
    assertThat(rows.where("begins_on = '2026-05-20'").count()).isZero();
  }

  private static void assertRow(
      Dataset<Row> rows,
      String unit,
      String begin,
      long articles,
      long all,
      long with,
      @Nullable Double low,
      @Nullable Double high) {
    Row row = row(rows, unit, begin);
    assertThat(row.<Long>getAs("n_articles")).as("articles of %s", row).isEqualTo(articles);
    assertThat(row.<Long>getAs("all_sentences")).as("sentences of %s", row).isEqualTo(all);
    assertThat(row.<Long>getAs("n_sentences")).as("with the frame: %s", row).isEqualTo(with);
    assertThat(row.<Double>getAs("sentence_share")).isEqualTo((double) with / all);
    assertThat(row.<Double>getAs("ci_low")).as("low end of %s", row).isEqualTo(low);
    assertThat(row.<Double>getAs("ci_high")).as("high end of %s", row).isEqualTo(high);
  }

  private static Row row(Dataset<Row> rows, String unit, String begin) {
    List<Row> found =
        rows.where(
                "method = 'codebook' and unit = '%s' and begins_on = '%s'".formatted(unit, begin))
            .collectAsList();
    assertThat(found).as("rows of the %s of %s", unit, begin).hasSize(1);
    return found.get(0);
  }

  private static Row article(String id, @Nullable String day, long sentences, long with) {
    return Rows.row(id, day == null ? null : Date.valueOf(day), sentences, with);
  }

  private Dataset<Row> rows(SparkSession spark, int replicates, Row... articles)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("frames.yaml"),
            "version: 1\nframes:\n  - {id: war, patterns: [war]}\nnegation: {patterns: [not]}\n");
    CountedFrames frames =
        new CountedFrames(
            Codebook.read(new InputFile(file.toString()), new Configuration(false), Words::of),
            List.of(Methods.CODEBOOK, Methods.ANY));
    List<Row> dated = new ArrayList<>();
    List<Row> counted = new ArrayList<>();
    for (Row article : articles) {
      dated.add(
          Rows.row(
              article.get(0),
              "Post",
              null,
              List.of(),
              article.get(1),
              null,
              null,
              List.of(),
              "",
              0,
              "",
              null,
              ""));
      counted.add(
          Rows.row(
              "Post",
              article.get(0),
              article.get(2),
              List.of(article.getLong(3), article.getLong(3))));
    }
    return PeriodRows.of(
            spark.createDataFrame(counted, COUNTED),
            Rows.of(spark, Articles.TABLE, dated.toArray(Row[]::new)),
            frames,
            7,
            replicates)
        .persist();
  }
}
