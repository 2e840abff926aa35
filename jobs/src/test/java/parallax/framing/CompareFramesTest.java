package parallax.framing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
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
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.stats.LogOddsRatio;
import parallax.table.Articles;
import parallax.table.FrameContrast;
import parallax.table.FrameCooccurrence;
import parallax.table.FrameEvidence;
import parallax.table.FrameOverTime;
import parallax.table.FramesByOutlet;
import parallax.table.OutletTotals;
import parallax.table.Sentences;
import parallax.table.Table;

/**
 * Two outlets: Post with two articles, Echo with one; Mute has none that is counted. 25 tokens of
 * Post in 6 sentences, one of them a title.
 */
@ExtendWith(SparkExtension.class)
class CompareFramesTest {
  private static final String CODEBOOK =
      """
      version: 1
      frames:
        - id: rivalry
          frames:
            - {id: war, patterns: [war]}
            - {id: race, patterns: [race]}
        - {id: calm, patterns: [calm]}
      contrasts:
        - [war, race]
      """;

  private static final Row[] SENTENCES = {
    SentenceRows.of("p1", 1, "Post", "title", "The war"),
    SentenceRows.of("p1", 2, "Post", "body", "War and war and race"),
    SentenceRows.of("p1", 3, "Post", "list", "Nothing here at all"),
    SentenceRows.of("p1", 4, "Post", "boilerplate", "War war war"),
    SentenceRows.of("p2", 1, "Post", "heading", "One more thing"),
    SentenceRows.of("p2", 2, "Post", "body", "He said “it is war” and left"),
    SentenceRows.of("p2", 3, "Post", "body", "A race is on"),
    SentenceRows.of("e1", 1, "Echo", "body", "A race"),
    SentenceRows.of("e1", 2, "Echo", "body", "Another race or war"),
  };

  @TempDir private Path folder;

  @Test
  void countsArticlesSentencesAndMatchesInEachScope(SparkSession spark) throws IOException {
    Map<List<Object>, Row> rows = byKey(compare(spark, sentences(spark), FramesByOutlet.TABLE));
    assertThat(rows).hasSize(3 * 4 * 2 * 6);
    assertCounts(rows, "Post", "rivalry", "all", 2, 4, 6, 4.0 / 6, 6000.0 / 25);
    assertCounts(rows, "Echo", "rivalry", "all", 1, 2, 3, 1.0, 3000.0 / 6);
    assertCounts(rows, "Post", "war", "all", 2, 3, 4, 3.0 / 6, 4000.0 / 25);
    assertCounts(rows, "Post", "war", "title", 1, 1, 1, 1.0, 500.0);
    assertCounts(rows, "Post", "war", "heading", 0, 0, 0, 0.0, 0.0);
    assertCounts(rows, "Post", "war", "body", 2, 2, 3, 2.0 / 4, 3000.0 / 20);
    assertCounts(rows, "Post", "war", "own", 1, 2, 3, 2.0 / 6, 3000.0 / 22);
    assertCounts(rows, "Post", "war", "quoted", 1, 1, 1, 1.0, 1000.0 / 3);
    assertCounts(rows, "Post", "calm", "all", 0, 0, 0, 0.0, 0.0);
    assertCounts(rows, "Echo", "race", "all", 1, 2, 2, 1.0, 2000.0 / 6);
    assertCounts(rows, "Echo", "race", "title", 0, 0, 0, null, null);
    assertCounts(rows, "Mute", "war", "all", 0, 0, 0, null, null);
  }

  @Test
  void intervalsNeedTwoArticlesAndHoldTheValue(SparkSession spark) throws IOException {
    Map<List<Object>, Row> rows = byKey(compare(spark, sentences(spark), FramesByOutlet.TABLE));
    Row war = row(rows, "Post", "war", "any", "all");
    assertThat(war.<Double>getAs("ci_low")).isBetween(1.0 / 3, 0.5);
    assertThat(war.<Double>getAs("ci_high")).isBetween(0.5, 2.0 / 3);
    assertThat(row(rows, "Echo", "race", "codebook", "all").<Object>getAs("ci_low")).isNull();
    assertThat(row(rows, "Post", "war", "codebook", "title").<Object>getAs("ci_high")).isNull();
  }

  @Test
  void withOneArticleInTheReferenceTheContrastIsOnlyDescribed(SparkSession spark)
      throws IOException {
    Map<List<Object>, Row> rows = byKey(compare(spark, sentences(spark), FrameContrast.TABLE));
    assertThat(rows).hasSize(3 * 2);
    Row post = row(rows, "Post", "war", "race", "codebook");
    assertThat(counts(post)).containsExactly(3L, 2L, 1L, 2L);
    assertThat(post.<Double>getAs("log_odds"))
        .isEqualTo(LogOddsRatio.of(3, 2, 1, 2).logOdds())
        .isPositive();
    for (String column : List.of("ci_low", "ci_high", "z", "p_value", "q_value", "p_articles")) {
      assertThat(post.<Object>getAs(column)).as(column).isNull();
    }
    assertThat(counts(row(rows, "Echo", "war", "race", "any"))).containsExactly(1L, 2L, 3L, 2L);
    assertThat(counts(row(rows, "Mute", "war", "race", "any"))).containsExactly(0L, 0L, 4L, 4L);
  }

  @Test
  void withTwoArticlesOnEachSideItIsInferred(SparkSession spark) throws IOException {
    Dataset<Row> sentences =
        sentences(spark)
            .union(
                Rows.of(
                    spark,
                    Sentences.TABLE,
                    SentenceRows.of("e2", 1, "Echo", "body", "Race and race"),
                    SentenceRows.of("e2", 2, "Echo", "body", "A race to war")));
    Map<List<Object>, Row> rows = byKey(compare(spark, sentences, FrameContrast.TABLE));
    Row post = row(rows, "Post", "war", "race", "codebook");
    LogOddsRatio expected = LogOddsRatio.of(3, 2, 2, 4);
    assertThat(post.<Double>getAs("log_odds")).isEqualTo(expected.logOdds());
    assertThat(post.<Double>getAs("z")).isEqualTo(expected.z());
    assertThat(post.<Double>getAs("ci_low")).isEqualTo(expected.ciLow());
    assertThat(post.<Double>getAs("p_value")).isEqualTo(expected.pValue());
    assertThat(post.<Double>getAs("q_value")).isBetween(expected.pValue(), 1.0);
    // Of p1 (2 of 3 sentences are war), p2 (1 of 2), e1 (1 of 3) and e2 (1 of 3) two go to Post: of
    // the six ways only that of the articles and its mirror are as far from what is expected.
    assertThat(post.<Double>getAs("p_articles")).isCloseTo(2.0 / 6, within(0.03));
    assertThat(row(rows, "Echo", "war", "race", "any").<Double>getAs("p_articles"))
        .isCloseTo(2.0 / 6, within(0.03));
    assertThat(row(rows, "Mute", "war", "race", "any").<Object>getAs("p_articles")).isNull();
  }

  @Test
  void countsByDayWeekAndMonth(SparkSession spark) throws IOException {
    Map<List<Object>, Row> rows = byKey(compare(spark, sentences(spark), FrameOverTime.TABLE));
    assertThat(rows).hasSize(4 * 2 * (2 + 2 + 1));
    Row month = row(rows, "Post", "war", "codebook", "month", Date.valueOf("2026-05-01"));
    assertThat(month.<Long>getAs("n_articles")).isEqualTo(2);
    assertThat(month.<Long>getAs("all_sentences")).isEqualTo(6);
    assertThat(month.<Long>getAs("n_sentences")).isEqualTo(3);
    assertThat(month.<Double>getAs("sentence_share")).isEqualTo(0.5);
    Row week = row(rows, "Post", "race", "any", "week", Date.valueOf("2026-05-18"));
    assertThat(week.<Long>getAs("n_articles")).isEqualTo(1);
    assertThat(week.<Long>getAs("n_sentences")).isEqualTo(1);
    assertThat(row(rows, "Post", "calm", "any", "day", Date.valueOf("2026-05-25")))
        .satisfies(day -> assertThat(day.<Long>getAs("n_sentences")).isZero());
  }

  /** The month has all articles of Post, so its rows are those of the outlet. */
  @Test
  void aPeriodOfAllArticlesHasTheIntervalsOfTheOutlet(SparkSession spark) throws IOException {
    Map<List<Object>, Row> whole = byKey(compare(spark, sentences(spark), FramesByOutlet.TABLE));
    Map<List<Object>, Row> months = byKey(compare(spark, sentences(spark), FrameOverTime.TABLE));
    for (String frame : List.of("war", "race", "rivalry", "calm")) {
      Row outlet = row(whole, "Post", frame, "any", "all");
      Row month = row(months, "Post", frame, "any", "month", Date.valueOf("2026-05-01"));
      for (String column : List.of("n_sentences", "sentence_share", "ci_low", "ci_high")) {
        assertThat(month.<Object>getAs(column)).as(frame).isEqualTo(outlet.<Object>getAs(column));
      }
    }
    assertThat(
            row(months, "Post", "war", "any", "day", Date.valueOf("2026-05-19"))
                .<Object>getAs("ci_low"))
        .isNull();
  }

  @Test
  void contrastsWithOneOutletWhereItIsNamed(SparkSession spark) throws IOException {
    Map<List<Object>, Row> rows =
        byKey(compare(spark, sentences(spark), FrameContrast.TABLE, "Echo"));
    assertThat(rows).hasSize(2 * 2);
    assertThat(counts(row(rows, "Post", "war", "race", "any"))).containsExactly(3L, 2L, 1L, 2L);
    assertThat(counts(row(rows, "Mute", "war", "race", "any"))).containsExactly(0L, 0L, 1L, 2L);
  }

  @Test
  void aReferenceThatIsNoOutletIsTheUsersMistake(SparkSession spark) {
    assertThatThrownBy(() -> compare(spark, sentences(spark), FrameContrast.TABLE, "Eco"))
        .isInstanceOf(UserException.class)
        .hasMessage("--reference Eco: there is no such outlet; expected one of: Echo, Mute, Post");
  }

  @Test
  void refusesTooFewReplicates(SparkSession spark) {
    assertThatThrownBy(
            () ->
                new CompareFrames()
                    .compute(TestInputs.of(spark, Map.of()), options(folder, null, 10)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--bootstrap 10");
  }

  @Test
  void liftComparesWithChance(SparkSession spark) throws IOException {
    Map<List<Object>, Row> rows = byKey(compare(spark, sentences(spark), FrameCooccurrence.TABLE));
    assertThat(rows).hasSize(3 * 3);
    Row post = row(rows, "Post", "race", "war");
    assertThat(post.<Long>getAs("n_both")).isEqualTo(1);
    assertThat(post.<Double>getAs("lift")).isCloseTo(1.0 * 6 / (2 * 3), within(1e-12));
    assertThat(post.<Double>getAs("ci_low")).isLessThanOrEqualTo(1.0);
    Row echo = row(rows, "Echo", "race", "war");
    assertThat(echo.<Double>getAs("lift")).isCloseTo(1.0, within(1e-12));
    assertThat(echo.<Object>getAs("ci_low")).isNull();
    assertThat(row(rows, "Post", "calm", "war").<Object>getAs("lift")).isNull();
  }

  @Test
  void partitionsAndOrderDoNotMatter(SparkSession spark) throws IOException {
    for (Table table : new CompareFrames().outputs()) {
      List<Row> once = compare(spark, sentences(spark).repartition(1), table);
      List<Row> again =
          compare(
              spark,
              sentences(spark).repartition(4, Sentences.TEXT.column()).orderBy("text"),
              table);
      assertThat(again).as(table.name()).containsExactlyInAnyOrderElementsOf(once);
    }
  }

  private static void assertCounts(
      Map<List<Object>, Row> rows,
      String outlet,
      String frame,
      String scope,
      long articles,
      long sentences,
      long matches,
      @Nullable Double share,
      @Nullable Double perThousand) {
    Row row = row(rows, outlet, frame, "codebook", scope);
    assertThat(row.<Long>getAs("n_matches"))
        .isEqualTo(row(rows, outlet, frame, "any", scope).<Long>getAs("n_matches"));
    assertThat(row.<Long>getAs("n_articles")).as("articles of %s", row).isEqualTo(articles);
    assertThat(row.<Long>getAs("n_sentences")).as("sentences of %s", row).isEqualTo(sentences);
    assertThat(row.<Long>getAs("n_matches")).as("matches of %s", row).isEqualTo(matches);
    assertThat(row.<Double>getAs("sentence_share")).as("share of %s", row).isEqualTo(share);
    assertThat(row.<Double>getAs("per_thousand_tokens"))
        .as("density of %s", row)
        .isEqualTo(perThousand);
  }

  private static Row row(Map<List<Object>, Row> rows, Object... key) {
    return requireNonNull(rows.get(List.of(key)), () -> "no row of " + List.of(key));
  }

  private static List<Long> counts(Row row) {
    return List.of(
        row.<Long>getAs("n_a"),
        row.<Long>getAs("n_b"),
        row.<Long>getAs("reference_n_a"),
        row.<Long>getAs("reference_n_b"));
  }

  private static Map<List<Object>, Row> byKey(List<Row> rows) {
    Map<List<Object>, Row> map = new HashMap<>();
    for (Row row : rows) {
      List<Object> key = new ArrayList<>();
      for (int i = 0; i < row.size() && isKey(row.schema().fields()[i].name()); i++) {
        key.add(row.get(i));
      }
      assertThat(map.put(key, row)).as("two rows of %s", key).isNull();
    }
    return map;
  }

  private static boolean isKey(String column) {
    return List.of("outlet", "frame", "frame_a", "frame_b", "method", "scope", "unit", "begins_on")
        .contains(column);
  }

  private static Dataset<Row> sentences(SparkSession spark) {
    return Rows.of(spark, Sentences.TABLE, SENTENCES);
  }

  private List<Row> compare(SparkSession spark, Dataset<Row> sentences, Table table)
      throws IOException {
    return compare(spark, sentences, table, null);
  }

  private List<Row> compare(
      SparkSession spark, Dataset<Row> sentences, Table table, @Nullable String reference)
      throws IOException {
    Path file = Files.writeString(folder.resolve("frames.yaml"), CODEBOOK);
    Dataset<Row> evidence = evidence(spark, sentences, file);
    Dataset<Row> totals =
        Rows.of(spark, OutletTotals.TABLE, total("Post"), total("Echo"), total("Mute"));
    Map<Table, Dataset<Row>> inputs =
        Map.of(
            Articles.TABLE,
            Rows.of(
                spark,
                Articles.TABLE,
                article("p1", "2026-05-19"),
                article("p2", "2026-05-25"),
                article("e1", null)),
            Sentences.TABLE,
            sentences,
            FrameEvidence.TABLE,
            evidence,
            OutletTotals.TABLE,
            totals);
    return requireNonNull(
            new CompareFrames()
                .compute(TestInputs.of(spark, inputs), options(file, reference, 200))
                .get(table))
        .select(table.columns())
        .collectAsList();
  }

  private static Dataset<Row> evidence(SparkSession spark, Dataset<Row> sentences, Path file) {
    FindFrames.Options options =
        new FindFrames.Options() {
          @Override
          public InputFile codebook() {
            return new InputFile(file.toString());
          }

          @Override
          public InputFile variants() {
            return new InputFile("builtin:variants.tsv");
          }

          @Override
          public @Nullable String framesModel() {
            return null;
          }
        };
    return requireNonNull(
        new FindFrames()
            .compute(TestInputs.of(spark, Map.of(Sentences.TABLE, sentences)), options)
            .get(FrameEvidence.TABLE));
  }

  private static Row article(String id, @Nullable String date) {
    return Rows.row(
        id,
        "of its outlet",
        null,
        List.of(),
        date == null ? null : Date.valueOf(date),
        null,
        null,
        List.of(),
        "",
        0,
        "",
        null,
        "");
  }

  private static Row total(String outlet) {
    return Rows.row(outlet, 0L, 0L, 0L, 0L, null, null, null);
  }

  private static CompareFrames.Options options(
      Path file, @Nullable String reference, int replicates) {
    return new CompareFrames.Options() {
      @Override
      public InputFile codebook() {
        return new InputFile(file.toString());
      }

      @Override
      public @Nullable String framesModel() {
        return null;
      }

      @Override
      public int bootstrap() {
        return replicates;
      }

      @Override
      public @Nullable String reference() {
        return reference;
      }

      @Override
      public long seed() {
        return 7;
      }
    };
  }
}
