package parallax.embed;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static parallax.Rows.row;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.TestInputs;
import parallax.job.Finding;
import parallax.job.Finding.Severity;
import parallax.job.Inputs;
import parallax.job.UserException;
import parallax.job.Written;
import parallax.table.SentenceEmbeddings;
import parallax.table.Sentences;
import parallax.table.Table;

@ExtendWith(SparkExtension.class)
class EmbedSentencesTest {
  private static final String POACHING = "Two labs poach each other's best engineers.";
  private static final String HIRING = "Rival laboratories lure away leading engineers.";
  private static final String RAIN = "It will rain in the mountains on Sunday afternoon.";

  private final SparkSession spark;

  EmbedSentencesTest(SparkSession spark) {
    this.spark = spark;
  }

  /** The rows by their texts. */
  record Found(Map<String, Row> rows) {
    Row of(String text) {
      return requireNonNull(rows.get(text));
    }
  }

  record Choice(int semanticLimit) implements EmbedSentences.Options {}

  private Dataset<Row> sentences(String... texts) {
    List<Row> rows = new ArrayList<>();
    for (String text : texts) {
      rows.add(sentence(rows.size() + 1, "body", text));
    }
    return Rows.of(spark, Sentences.TABLE, rows.toArray(Row[]::new));
  }

  private static Row sentence(int number, String kind, String text) {
    return row(
        "a",
        number,
        "O",
        1,
        kind,
        0,
        text.length(),
        text,
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of());
  }

  private Found computed(Dataset<Row> sentences, int limit, Row... published) {
    Map<Table, Dataset<Row>> before =
        published.length == 0
            ? Map.of()
            : Map.of(SentenceEmbeddings.TABLE, Rows.of(spark, SentenceEmbeddings.TABLE, published));
    Inputs inputs = TestInputs.of(spark, Map.of(Sentences.TABLE, sentences), before);
    Map<String, Row> rows = new TreeMap<>();
    for (Row row :
        requireNonNull(
                new EmbedSentences()
                    .compute(inputs, new Choice(limit))
                    .get(SentenceEmbeddings.TABLE))
            .select(SentenceEmbeddings.TABLE.columns())
            .collectAsList()) {
      assertThat(rows.put(row.getAs("text"), row)).as("a text twice").isNull();
    }
    return new Found(rows);
  }

  private static List<Float> vector(Row row) {
    return row.getList(4);
  }

  private static double cosine(Row one, Row other) {
    double sum = 0;
    for (int i = 0; i < SentenceModel.DIMENSIONS; i++) {
      sum += vector(one).get(i) * vector(other).get(i);
    }
    return sum;
  }

  @Test
  void eachTextHasOneVectorOfLengthOneNearTextsThatMeanTheSame() {
    Found rows = computed(sentences(POACHING, HIRING, RAIN, POACHING), 10);

    assertThat(rows.rows()).containsOnlyKeys(POACHING, HIRING, RAIN);
    assertThat(rows.of(POACHING).getString(0)).isEqualTo(first16Bytes(POACHING));
    assertThat(rows.of(POACHING).getLong(2)).isEqualTo(2);
    assertThat(rows.of(RAIN).getLong(2)).isEqualTo(1);
    assertThat(vector(rows.of(RAIN))).hasSize(SentenceModel.DIMENSIONS);
    assertThat(cosine(rows.of(RAIN), rows.of(RAIN))).isCloseTo(1, within(1e-6));
    assertThat(rows.of(RAIN).<Float>getList(5))
        .hasSize(SentenceModel.WIDTH - SentenceModel.DIMENSIONS);
    assertThat(cosine(rows.of(POACHING), rows.of(HIRING)))
        .isGreaterThan(cosine(rows.of(POACHING), rows.of(RAIN)) + 0.1);
  }

  private static String first16Bytes(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aVectorDependsOnItsTextAlone() {
    Row alone = computed(sentences(HIRING), 10).of(HIRING);
    String longText = (RAIN + " ").repeat(60);
    Found among = computed(sentences(longText, HIRING, "Yes.", RAIN, POACHING).repartition(3), 10);

    assertThat(vector(among.of(HIRING))).isEqualTo(vector(alone));
    assertThat(among.of(HIRING).getList(5)).isEqualTo(alone.getList(5));
  }

  @Test
  void boilerplateHasNoVector() {
    Dataset<Row> both =
        Rows.of(
            spark,
            Sentences.TABLE,
            sentence(1, "boilerplate", "Share this"),
            sentence(2, "title", RAIN));

    assertThat(computed(both, 10).rows()).containsOnlyKeys(RAIN);
  }

  @Test
  void textsThatThePublishedRunKnowsKeepTheirVector() {
    List<Float> kept = List.of(1f, 0f);
    Found rows =
        computed(
            sentences(POACHING, POACHING, RAIN, HIRING),
            10,
            row(first16Bytes(POACHING), POACHING, 7L, SentenceModel.ID, kept, kept, 9L),
            row(first16Bytes(RAIN), RAIN, 1L, "another model", kept, kept, 9L),
            row(first16Bytes("gone"), "gone", 1L, SentenceModel.ID, kept, kept, 9L));

    assertThat(rows.rows()).containsOnlyKeys(POACHING, RAIN, HIRING);
    assertThat(vector(rows.of(POACHING))).isEqualTo(kept);
    assertThat(rows.of(POACHING).getLong(2)).isEqualTo(2);
    assertThat(rows.of(POACHING).<Long>getAs("weight")).isEqualTo(1);
    assertThat(vector(rows.of(RAIN))).isEqualTo(vector(computed(sentences(RAIN), 10).of(RAIN)));
    assertThat(vector(rows.of(HIRING))).hasSize(SentenceModel.DIMENSIONS);
  }

  @Test
  void theLimitCountsDistinctTexts() {
    assertThat(computed(sentences(RAIN, RAIN, HIRING), 2).rows()).hasSize(2);
    assertThat(computed(sentences(RAIN, RAIN, HIRING), 2).rows().values())
        .allMatch(row -> row.<Long>getAs("weight") == 1);
    assertThat(computed(sentences(RAIN), 0).rows()).isEmpty();
  }

  /** 60 texts of Big, 2 of Small, one of which both have. */
  private Dataset<Row> twoOutlets() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(sentence(i + 1, "body", "Day %d.".formatted(i)));
    }
    Dataset<Row> big = Rows.of(spark, Sentences.TABLE, rows.toArray(Row[]::new));
    return big.withColumn("outlet", lit("Big"))
        .unionByName(sentences("Day 7.", RAIN).withColumn("outlet", lit("Small")));
  }

  @Test
  void aboveTheLimitTextsAreDrawnEvenlyOfTheOutlets() {
    Found drawn = computed(twoOutlets(), 22);

    // Small has fewer than its share of 11, so 20 are left for Big: every third text.
    assertThat(drawn.rows()).containsKeys("Day 7.", RAIN);
    assertThat(drawn.of("Day 7.").<Long>getAs("weight")).isEqualTo(1);
    assertThat(drawn.of(RAIN).<Long>getAs("weight")).isEqualTo(1);
    assertThat(drawn.rows().values().stream().filter(row -> row.<Long>getAs("weight") == 3))
        .hasSizeBetween(10, 30)
        .hasSize(drawn.rows().size() - 2);
    assertThat(computed(twoOutlets().repartition(3), 22).rows().keySet())
        .isEqualTo(drawn.rows().keySet());
  }

  @Test
  void outletsShareTheLimitAndWhatSmallOnesLeave() {
    assertThat(OutletSample.every(Map.of("a", 5L, "b", 100L, "c", 1000L), 90))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", 1L, "b", 3L, "c", 20L));
    assertThat(OutletSample.every(Map.of("a", 5L, "b", 7L), 1))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", 5L, "b", 7L));
  }

  @Test
  void aSampleIsAWarning() {
    Row row = row("id", RAIN, 1L, SentenceModel.ID, List.of(1f), List.of(1f), 3L);
    List<Finding> found = new EmbedSentences().review(written(row), new Choice(2));

    assertThat(found).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(found.get(0).message())
        .contains("More than 2 sentences are distinct, so 1 of them", "--semantic-limit");
    Row all = row("id", RAIN, 1L, SentenceModel.ID, List.of(1f), List.of(1f), 1L);
    assertThat(new EmbedSentences().review(written(all), new Choice(2))).isEmpty();
    assertThat(new EmbedSentences().review(written(), new Choice(0))).isEmpty();
  }

  private Written written(Row... vectors) {
    return new Written() {
      @Override
      public long rows(Table table) {
        return vectors.length;
      }

      @Override
      public Dataset<Row> table(Table table) {
        return Rows.of(spark, SentenceEmbeddings.TABLE, vectors);
      }
    };
  }

  @Test
  void refusesANegativeLimit() {
    assertThatThrownBy(() -> computed(sentences(RAIN), -1))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("--semantic-limit: found -1; expected 0 or more");
  }
}
