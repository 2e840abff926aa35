package parallax.segment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.RDDBlockId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.TestInputs;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.OutletTotals;
import parallax.table.Sentences;
import parallax.table.Table;
import scala.collection.JavaConverters;

@ExtendWith(SparkExtension.class)
class SegmentArticlesTest {
  private static final String FIRST =
      """
      Rover Reaches the Crater
      By Ana Example
      The rover reached the crater on Monday. \u201CWe are glad. It works,\u201D the team said.
      - Pretrained pilots steered it.
      Share This Article
      """;

  record Choices(
      SegmenterKind segmenter, InputFile variants, boolean keepBoilerplate, boolean keepDuplicates)
      implements SegmentArticles.Options {}

  private InputFile variants = new InputFile("");

  @BeforeEach
  void writeVariants(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("variants.tsv"), "pretrained\tpre-trained\n");
    variants = new InputFile(file.toString());
  }

  private Choices standard() {
    return new Choices(SegmenterKind.ICU, variants, false, false);
  }

  private static Row article(
      String id, String outlet, @Nullable String title, String text, @Nullable String duplicateOf) {
    return Rows.row(
        id,
        outlet,
        title,
        List.of(),
        null,
        null,
        null,
        List.of(),
        text,
        text.length(),
        "sha",
        duplicateOf,
        "file");
  }

  private static Dataset<Row> articles(SparkSession spark) {
    return Rows.of(
        spark,
        Articles.TABLE,
        article("a1", "North", "Rover Reaches the Crater", FIRST, null),
        article("a2", "South", null, FIRST, "a1"),
        article("a3", "South", null, "Rain fell. Rain fell again.", null),
        article("a4", "West", null, "* * *", null));
  }

  private static Map<Table, Dataset<Row>> run(
      SparkSession spark, Dataset<Row> articles, SegmentArticles.Options options) {
    return new SegmentArticles()
        .compute(TestInputs.of(spark, Map.of(Articles.TABLE, articles)), options);
  }

  private static List<Row> sentences(SparkSession spark, SegmentArticles.Options options) {
    return rows(run(spark, articles(spark), options), Sentences.TABLE);
  }

  private static List<Row> rows(Map<Table, Dataset<Row>> tables, Table table) {
    Dataset<Row> rows = requireNonNull(tables.get(table));
    return rows.select(table.columns())
        .sort(table.key().stream().map(Field::column).toArray(Column[]::new))
        .collectAsList();
  }

  @Test
  void sentencesCarryKindTokensAndOffsets(SparkSession spark) {
    List<Row> rows = sentences(spark, standard());

    assertThat(rows)
        .extracting(row -> row.getString(0) + row.getInt(1) + " " + row.getString(4))
        .containsExactly(
            "a11 title",
            "a12 boilerplate",
            "a13 body",
            "a14 body",
            "a15 body",
            "a16 list",
            "a17 boilerplate",
            "a31 body",
            "a32 body");
    Row list = rows.get(5);
    assertThat(list.getList(8)).hasToString("[pre-trained, pilots, steered, it]");
    assertThat(list.getInt(11)).isEqualTo(4);
    assertThat(list.getInt(3)).isEqualTo(4);
    assertThat(FIRST.substring(list.getInt(5), list.getInt(6))).isEqualTo(list.getString(7));
    assertThat(list.getString(7)).isEqualTo("Pretrained pilots steered it.");
    int begin = (Integer) list.getList(9).get(0);
    int end = (Integer) list.getList(10).get(0);
    assertThat(FIRST.substring(begin, end)).isEqualTo("Pretrained");
  }

  @Test
  void aQuotationOverTwoSentencesIsMarkedInBoth(SparkSession spark) {
    List<Row> rows = sentences(spark, standard());

    assertThat(rows.get(2).getList(12)).isEmpty();
    assertThat(quoted(rows.get(3))).isEqualTo("\u201CWe are glad.");
    assertThat(quoted(rows.get(4))).isEqualTo("It works,\u201D");
  }

  private static String quoted(Row sentence) {
    assertThat(sentence.getList(12)).hasSize(1);
    Row span = (Row) sentence.getList(12).get(0);
    return FIRST.substring(span.getInt(0), span.getInt(1));
  }

  @Test
  void totalsCountArticlesSentencesTokensAndTypesWithoutBoilerplate(SparkSession spark) {
    List<Row> rows = rows(run(spark, articles(spark), standard()), OutletTotals.TABLE);

    assertThat(rows).hasSize(3);
    Row north = rows.get(0);
    // 4 title, 7, 3, 5, 4 list; "the" three times, "rover", "crater" and "it" twice.
    assertThat(north.getString(0)).isEqualTo("North");
    assertThat(north.getLong(1)).isEqualTo(1);
    assertThat(north.getLong(2)).isEqualTo(5);
    assertThat(north.getLong(3)).isEqualTo(23);
    assertThat(north.getLong(4)).isEqualTo(17);
    assertThat(north.getDouble(5)).isCloseTo(4.6, within(1e-12));
    assertThat(north.getDouble(6)).isCloseTo(17.0 / 23, within(1e-12));
    Row south = rows.get(1);
    assertThat(south.getLong(1)).isEqualTo(1);
    assertThat(south.getLong(4)).isEqualTo(3);
    // Five words in two sentences, six syllables.
    assertThat(south.getDouble(7)).isCloseTo(206.835 - 1.015 * 2.5 - 84.6 * 1.2, within(1e-9));
  }

  @Test
  void anOutletWithoutASentenceKeepsItsRow(SparkSession spark) {
    Row west = rows(run(spark, articles(spark), standard()), OutletTotals.TABLE).get(2);

    assertThat(west.getString(0)).isEqualTo("West");
    assertThat(west.getLong(1)).isEqualTo(1);
    assertThat(west.getLong(2)).isZero();
    assertThat(west.isNullAt(5)).isTrue();
    assertThat(west.isNullAt(6)).isTrue();
    assertThat(west.isNullAt(7)).isTrue();
  }

  @Test
  void copiesAreSegmentedOnRequest(SparkSession spark) {
    Choices choices = new Choices(SegmenterKind.ICU, variants, false, true);
    Map<Table, Dataset<Row>> tables = run(spark, articles(spark), choices);

    assertThat(rows(tables, Sentences.TABLE))
        .filteredOn(r -> r.getString(0).equals("a2"))
        .hasSize(7);
    assertThat(rows(tables, OutletTotals.TABLE).get(1).getLong(1)).isEqualTo(2);
  }

  @Test
  void boilerplateIsCountedOnRequest(SparkSession spark) {
    Choices choices = new Choices(SegmenterKind.ICU, variants, true, false);
    Map<Table, Dataset<Row>> tables = run(spark, articles(spark), choices);

    assertThat(rows(tables, Sentences.TABLE)).noneMatch(r -> r.getString(4).equals("boilerplate"));
    assertThat(rows(tables, OutletTotals.TABLE).get(0).getLong(3)).isEqualTo(23 + 3 + 3);
  }

  @Test
  void theCountedSentencesAreAllButBoilerplate(SparkSession spark) {
    Dataset<Row> table =
        requireNonNull(run(spark, articles(spark), standard()).get(Sentences.TABLE));

    assertThat(Counted.of(table).collectAsList()).hasSize(7);
  }

  @Test
  void partitionsDoNotShowInTheRows(SparkSession spark) {
    Map<Table, Dataset<Row>> one = run(spark, articles(spark).coalesce(1), standard());
    Map<Table, Dataset<Row>> many = run(spark, articles(spark).repartition(5), standard());

    assertThat(rows(many, Sentences.TABLE)).isEqualTo(rows(one, Sentences.TABLE));
    assertThat(rows(many, OutletTotals.TABLE)).isEqualTo(rows(one, OutletTotals.TABLE));
  }

  @Test
  void onePassOverTheTextGivesBothTables(SparkSession spark) {
    Dataset<Row> articles = articles(spark).repartition(3);
    List<Row> alone = rows(run(spark, articles, standard()), OutletTotals.TABLE);
    Set<Object> before = Set.copyOf(persistent(spark));
    Map<Table, Dataset<Row>> both = run(spark, articles, standard());
    rows(both, Sentences.TABLE);
    Set<Object> counts = persistent(spark);
    counts.removeAll(before);

    assertThat(counts).hasSize(1);
    for (int partition = 0; partition < 3; partition++) {
      RDDBlockId block = new RDDBlockId((Integer) counts.iterator().next(), partition);
      assertThat(SparkEnv.get().blockManager().master().contains(block)).isTrue();
    }
    assertThat(rows(both, OutletTotals.TABLE)).isEqualTo(alone);
  }

  private static Set<Object> persistent(SparkSession spark) {
    return new HashSet<>(
        JavaConverters.mapAsJavaMap(spark.sparkContext().getPersistentRDDs()).keySet());
  }

  @Test
  void sparkNlpFillsTheSameColumns(SparkSession spark) {
    Choices choices = new Choices(SegmenterKind.SPARK_NLP, variants, false, false);

    assertThat(sentences(spark, choices)).isEqualTo(sentences(spark, standard()));
  }

  @Test
  void aBadVariantsFileIsTheUsersMistake(SparkSession spark, @TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("variants.tsv"), "one\ttwo words\n");
    Choices choices = new Choices(SegmenterKind.ICU, new InputFile(file.toString()), false, false);

    assertThatThrownBy(() -> run(spark, articles(spark), choices))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("line 1")
        .hasMessageContaining("'two words'");
  }
}
