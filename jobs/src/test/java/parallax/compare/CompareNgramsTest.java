package parallax.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.SampleSentences;
import parallax.SparkExtension;
import parallax.TestInputs;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.UserException;
import parallax.ngram.CountNgrams;
import parallax.stats.G2;
import parallax.table.NgramKeyness;
import parallax.table.NgramTotals;
import parallax.table.Ngrams;
import parallax.table.OutletTotals;
import parallax.table.Table;

@ExtendWith(SparkExtension.class)
class CompareNgramsTest {
  private record Chosen(int maxSize, @Nullable String reference, @Nullable InputFile referenceList)
      implements CompareNgrams.Options {
    Chosen(int maxSize) {
      this(maxSize, null, null);
    }

    @Override
    public int permute() {
      return 0;
    }

    @Override
    public int pairs() {
      return 0;
    }

    @Override
    public long seed() {
      return 1;
    }

    @Override
    public InputFile variants() {
      return new InputFile("builtin:variants.tsv");
    }
  }

  private record Counting(int maxSize, String minCount) implements CountNgrams.Options {}

  @Test
  void comparesEachOutletWithTheRest(SparkSession spark) {
    Inputs counting =
        new SampleSentences()
            .add("A", "1", "talent war now")
            .add("A", "1", "talent war")
            .add("A", "2", "war")
            .add("B", "3", "war")
            .add("B", "3", "boilerplate", "talent war talent war")
            .add("C", "4", "the safety")
            .inputs(spark, 1);
    Map<Table, Dataset<Row>> counted = new CountNgrams().compute(counting, new Counting(2, "2"));
    Inputs inputs =
        TestInputs.of(
            spark,
            Map.of(
                OutletTotals.TABLE,
                counting.table(OutletTotals.TABLE),
                NgramTotals.TABLE,
                requireNonNull(counted.get(NgramTotals.TABLE)),
                Ngrams.TABLE,
                requireNonNull(counted.get(Ngrams.TABLE))));
    List<Row> rows = sorted(keyness(inputs, new Chosen(2)));
    Row row = row(rows, "A", "talent war");
    assertThat(row.<Long>getAs("n_target")).isEqualTo(2);
    assertThat(row.<Long>getAs("n_reference")).isZero();
    assertThat(row.<Double>getAs("target_per_million")).isEqualTo(2e6 / 3);
    assertThat(row.<Double>getAs("g2")).isEqualTo(G2.signed(2, 3, 0, 1));
    assertThat(row.<Long>getAs("n_articles_target")).isEqualTo(1);
    assertThat(row.<Double>getAs("top_article_share")).isEqualTo(1);
    assertThat(row.<Long>getAs("n_independent")).isEqualTo(2);
    assertThat(row(rows, "A", "talent").<Long>getAs("n_independent")).isZero();
    Row war = row(rows, "A", "war");
    assertThat(war.<Long>getAs("n_target")).isEqualTo(3);
    assertThat(war.<Long>getAs("n_reference")).isEqualTo(1);
    assertThat(war.<Long>getAs("n_articles_reference")).isEqualTo(1);
    assertThat(war.<Double>getAs("top_article_share")).isEqualTo(2 / 3.0);
  }

  @ParameterizedTest
  @CsvSource({"1, 4, 400,", "2, 50, 300,", "3, 6, 300, outlet 2", "4, 2, 50,"})
  void equalsPlainLoopsOverEveryTest(
      int seed, int outlets, int ngrams, @Nullable String reference, SparkSession spark) {
    SampleNgrams sample = SampleNgrams.random(seed, outlets, ngrams);
    List<Row> rows = sorted(keyness(sample.inputs(spark, 3), new Chosen(3, reference, null)));
    assertSame(rows, new PlainKeyness(sample.ngrams(), sample.totals(), reference, null).rows());
    assertThat(rows).anyMatch(row -> row.getLong(3) == 0);
  }

  @Test
  void comparesWithAListOfGeneralLanguage(SparkSession spark, @TempDir Path folder)
      throws IOException {
    SampleNgrams sample = SampleNgrams.random(5, 5, 300);
    Map<String, Long> list = new TreeMap<>();
    Random random = new Random(6);
    for (Row row : sample.ngrams()) {
      if (row.getInt(1) == 1 && random.nextBoolean()) {
        list.put(row.getString(2), 1 + random.nextLong(3000));
      }
    }
    StringBuilder lines = new StringBuilder("term\tcount\n");
    list.forEach((term, n) -> lines.append(term).append('\t').append(n).append('\n'));
    Path file = Files.writeString(folder.resolve("list.tsv"), lines);
    List<Row> rows =
        sorted(
            keyness(sample.inputs(spark, 2), new Chosen(2, null, new InputFile(file.toString()))));
    assertSame(rows, new PlainKeyness(sample.ngrams(), sample.totals(), null, list).rows());
    assertThat(rows).anyMatch(row -> row.getLong(3) == 0).allMatch(row -> row.isNullAt(16));
  }

  @Test
  void isTheSameForAnySpreadOfWholeNgrams(SparkSession spark) {
    SampleNgrams sample = SampleNgrams.random(9, 12, 400);
    List<Row> one = sorted(keyness(sample.inputs(spark, 1), new Chosen(2)));
    assertThat(one).isNotEmpty();
    for (int partitions : List.of(2, 7, 40)) {
      assertThat(sorted(keyness(sample.inputs(spark, partitions), new Chosen(2)))).isEqualTo(one);
    }
  }

  @Test
  void putsTheLargestZOfAnOutletAndSizeFirst(SparkSession spark) {
    List<Row> rows =
        keyness(SampleNgrams.random(9, 12, 400).inputs(spark, 1), new Chosen(2)).collectAsList();
    // The order of outlets is that of their names.
    assertThat(rows)
        .isSortedAccordingTo(
            Comparator.<Row, String>comparing(row -> row.getString(0))
                .thenComparing(row -> row.getInt(1))
                .thenComparing(row -> -Math.abs(row.<Double>getAs("z").floatValue())));
  }

  @Test
  void leavesLongerNgramsOut(SparkSession spark) {
    SampleNgrams sample = SampleNgrams.random(3, 5, 60);
    assertThat(keyness(sample.inputs(spark, 1), new Chosen(1)).collectAsList())
        .isNotEmpty()
        .allMatch(row -> row.getInt(1) == 1);
  }

  @Test
  void failsWhereTheRowsOfAnNgramDoNotStandTogether(SparkSession spark) {
    SampleNgrams sample = SampleNgrams.random(3, 5, 60);
    List<Row> rows = new ArrayList<>(sample.ngrams());
    Collections.shuffle(rows, new Random(1));
    Inputs inputs =
        sample.inputs(spark, spark.createDataFrame(rows, Ngrams.TABLE.schema()).coalesce(1));
    assertThatThrownBy(() -> keyness(inputs, new Chosen(2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("all rows of one must stand together");
  }

  @Test
  void failsWhereAnNgramStandsTwiceInAnOutlet(SparkSession spark) {
    SampleNgrams sample = SampleNgrams.random(3, 5, 60);
    List<Row> rows = new ArrayList<>(sample.ngrams());
    rows.add(1, rows.get(0));
    Inputs inputs =
        sample.inputs(spark, spark.createDataFrame(rows, Ngrams.TABLE.schema()).coalesce(1));
    assertThatThrownBy(() -> keyness(inputs, new Chosen(2)))
        .rootCause()
        .hasMessageContaining("twice in one outlet");
  }

  @Test
  void hasNothingToSayAboutOneOutlet(SparkSession spark) {
    SampleNgrams sample = new SampleNgrams().add(1, "war", Map.of("A", 4L));
    assertThat(keyness(sample.inputs(spark, 1), new Chosen(2)).collectAsList()).isEmpty();
  }

  @Test
  void namesTheOutletsWhereTheReferenceIsUnknown(SparkSession spark) {
    Inputs inputs = SampleNgrams.random(9, 3, 60).inputs(spark, 1);
    assertThatThrownBy(() -> keyness(inputs, new Chosen(2, "The Times", null)))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "--reference The Times: there is no such outlet; expected one of: outlet 0, outlet 1, outlet 2");
  }

  @Test
  void takesOneReferenceOnly(SparkSession spark) {
    Inputs inputs = SampleNgrams.random(9, 3, 60).inputs(spark, 1);
    assertThatThrownBy(
            () -> keyness(inputs, new Chosen(2, "outlet 1", new InputFile("general.tsv"))))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "--reference outlet 1 and --reference-list general.tsv: expected at most one of the two; leave one out.");
  }

  private static void assertSame(List<Row> rows, List<Row> expected) {
    assertThat(rows)
        .extracting(r -> r.get(0), r -> r.get(1), r -> r.get(2))
        .isEqualTo(
            expected.stream()
                .map(r -> org.assertj.core.groups.Tuple.tuple(r.get(0), r.get(1), r.get(2)))
                .toList());
    for (int i = 0; i < rows.size(); i++) {
      assertSame(rows.get(i), expected.get(i));
    }
  }

  private static void assertSame(Row row, Row expected) {
    for (int i = 3; i < expected.length(); i++) {
      String name = row.schema().fieldNames()[i] + " of " + expected;
      if (expected.get(i) instanceof Double value) {
        assertThat(row.getDouble(i)).as(name).isCloseTo(value, withinPercentage(1e-9));
      } else {
        assertThat(row.get(i)).as(name).isEqualTo(expected.get(i));
      }
    }
  }

  private static Row row(List<Row> rows, String outlet, String ngram) {
    return rows.stream()
        .filter(row -> row.getString(0).equals(outlet) && row.getString(2).equals(ngram))
        .findFirst()
        .orElseThrow();
  }

  private static List<Row> sorted(Dataset<Row> rows) {
    return rows.orderBy("outlet", "size", "ngram").collectAsList();
  }

  private static Dataset<Row> keyness(Inputs inputs, Chosen options) {
    return requireNonNull(new CompareNgrams().compute(inputs, options).get(NgramKeyness.TABLE));
  }
}
