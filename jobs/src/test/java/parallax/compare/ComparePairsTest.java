package parallax.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.SparkExtension;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.UserException;
import parallax.table.NgramKeyness;
import parallax.table.NgramPairs;
import parallax.table.Table;

/** {@code ngram_pairs}: outlets compared one with one. */
@ExtendWith(SparkExtension.class)
class ComparePairsTest {
  private record Chosen(int pairs, int maxSize, @Nullable String reference)
      implements CompareNgrams.Options {
    @Override
    public @Nullable InputFile referenceList() {
      return null;
    }

    @Override
    public int permute() {
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

  /** The values are those of the definitions, computed apart. */
  @Test
  void comparesTwoOutletsAlone(SparkSession spark) {
    SampleNgrams sample =
        new SampleNgrams()
            .add(1, "war", Map.of("A", 30L, "B", 10L, "C", 5L))
            .add(1, "the", Map.of("A", 70L, "B", 180L, "C", 45L))
            .add(1, "peace", Map.of("B", 10L));
    List<Row> rows = pairs(sample.inputs(spark, 2), new Chosen(12, 5, null)).collectAsList();
    assertThat(rows)
        .extracting(row -> row.getString(0) + row.getString(1) + " " + row.getString(3))
        .containsExactlyInAnyOrder(
            "AB war",
            "AB the",
            "AB peace",
            "AC war",
            "AC the",
            "BA war",
            "BA the",
            "BA peace",
            "BC war",
            "BC the",
            "BC peace",
            "CA war",
            "CA the",
            "CB war",
            "CB the",
            "CB peace");
    assertValues(
        row(rows, "A", "B", "war"),
        "n_target 30, n_reference 10, target_per_million 300000, reference_per_million 50000, "
            + "g2 34.0257226, p_value 5.43882913e-09, q_value 1.63164874e-08, "
            + "log_ratio 2.53841991, log_ratio_ci_low 1.58753194, log_ratio_ci_high 3.48930789, "
            + "log_odds 0.587786665, z 3.31100647, "
            + "n_articles_target 11, n_articles_reference 4");
    assertValues(
        row(rows, "A", "B", "the"),
        "g2 -18.1306756, p_value 2.06251866e-05, q_value 3.093778e-05, z -5.58257673");
    assertValues(
        row(rows, "A", "B", "peace"),
        "n_target 0, n_reference 10, g2 -8.28075027, p_value 0.00400675698, q_value 0.00400675698, "
            + "log_ratio -3.39231742, z -1.3091843, n_articles_target 0, n_independent 0");
    assertThat(row(rows, "A", "B", "peace").<Double>getAs("top_article_share")).isNull();
    assertThat(row(rows, "A", "B", "peace").<Double>getAs("dp_norm")).isNull();
    assertValues(
        row(rows, "B", "A", "war"),
        "n_target 10, n_reference 30, g2 -34.0257226, q_value 1.63164874e-08, "
            + "log_ratio -2.53841991, log_ratio_ci_low -3.48930789, z -3.31100647, "
            + "top_article_share 0.25, n_independent 10");
    // A and C have two n-grams between them, not three.
    assertValues(
        row(rows, "A", "C", "war"), "g2 8.30067665, p_value 0.003963031, q_value 0.003963031");
  }

  @ParameterizedTest
  @CsvSource({"1, 4, 400, 12", "2, 14, 900, 12", "4, 2, 50, 2", "5, 6, 3000, 4"})
  void equalsPlainLoopsOverEveryPair(
      int seed, int outlets, int ngrams, int most, SparkSession spark) {
    SampleNgrams sample = SampleNgrams.random(seed, outlets, ngrams);
    List<Row> rows = sorted(pairs(sample.inputs(spark, 3), new Chosen(most, 3, null)));
    List<Row> expected = new PlainPairs(sample.ngrams(), sample.totals()).rows(most, 200);
    assertThat(rows).extracting(ComparePairsTest::key).isEqualTo(keys(expected));
    for (int i = 0; i < rows.size(); i++) {
      assertSame(rows.get(i), expected.get(i));
    }
  }

  @Test
  void isWhatAReferenceOfThatOutletSaysAndNoSurer(SparkSession spark) {
    SampleNgrams sample = SampleNgrams.random(7, 5, 3000);
    List<Row> pairs = pairs(sample.inputs(spark, 2), new Chosen(12, 3, null)).collectAsList();
    int compared = 0;
    for (String reference : List.of("outlet 0", "outlet 3")) {
      Map<String, Row> keyness = new TreeMap<>();
      requireNonNull(
              tables(sample.inputs(spark, 2), new Chosen(12, 3, reference)).get(NgramKeyness.TABLE))
          .collectAsList()
          .forEach(row -> keyness.put(row.getString(0) + row.getString(2), row));
      for (Row pair : pairs) {
        Row row = keyness.get(pair.getString(0) + pair.getString(3));
        if (pair.getString(1).equals(reference) && row != null) {
          compared++;
          for (String column : List.of("n_reference", "g2", "log_ratio_ci_low", "z", "dp_norm")) {
            assertThat(pair.<Object>getAs(column)).isEqualTo(row.<Object>getAs(column));
          }
          assertThat(pair.<Double>getAs("q_value"))
              .isGreaterThanOrEqualTo(row.<Double>getAs("q_value"));
        }
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 40})
  void isTheSameForAnySpreadOfWholeNgrams(int partitions, SparkSession spark) {
    SampleNgrams sample = SampleNgrams.random(9, 12, 900);
    Chosen chosen = new Chosen(5, 2, null);
    assertThat(sorted(pairs(sample.inputs(spark, partitions), chosen)))
        .isNotEmpty()
        .isEqualTo(sorted(pairs(sample.inputs(spark, 1), chosen)));
  }

  @Test
  void putsTheLargestZOfAPairAndSizeFirst(SparkSession spark) {
    SampleNgrams sample = SampleNgrams.random(9, 3, 900);
    assertThat(pairs(sample.inputs(spark, 1), new Chosen(2, 2, null)).coalesce(1).collectAsList())
        .filteredOn(row -> row.getString(0).equals("outlet 0") && row.getInt(2) == 1)
        .hasSizeGreaterThan(50)
        .isSortedAccordingTo(
            Comparator.comparing((Row row) -> -Math.abs(row.<Double>getAs("z")))
                .thenComparing(row -> row.getString(3)));
  }

  @Test
  void takesTheLargestOfManyOutlets(SparkSession spark) {
    SampleNgrams sample = new SampleNgrams();
    for (int i = 0; i < 500; i++) {
      sample.add(1, "w" + i % 50, Map.of("outlet " + i, 10L + i));
      sample.add(1, "v" + i % 50, Map.of("outlet " + i, 1000L - i));
    }
    // All have 1,010 words, so the first names come first; these two have more.
    sample.add(1, "more", Map.of("outlet 77", 3L, "outlet 99", 2L));
    assertThat(
            pairs(sample.inputs(spark, 2), new Chosen(3, 2, null))
                .select("outlet")
                .distinct()
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder("outlet 77", "outlet 99", "outlet 0");
  }

  @Test
  void hasNoRowsWhereThereIsNothingToPair(SparkSession spark) {
    SampleNgrams one = new SampleNgrams().add(1, "war", Map.of("A", 4L));
    SampleNgrams two = SampleNgrams.random(4, 3, 60);
    assertThat(pairs(one.inputs(spark, 1), new Chosen(12, 2, null)).collectAsList()).isEmpty();
    assertThat(pairs(two.inputs(spark, 1), new Chosen(0, 2, null)).collectAsList()).isEmpty();
    assertThat(pairs(two.inputs(spark, 1), new Chosen(1, 2, null)).collectAsList()).isEmpty();
    assertThat(pairs(two.inputs(spark, 1), new Chosen(12, 2, "outlet 1")).collectAsList())
        .isEmpty();
    assertThat(pairs(new SampleNgrams().inputs(spark, 1), new Chosen(12, 2, null)).collectAsList())
        .isEmpty();
  }

  @Test
  void leavesASizeOutThatOneOfTheTwoDoesNotHave(SparkSession spark) {
    SampleNgrams sample =
        new SampleNgrams()
            .add(1, "war", Map.of("A", 4L, "B", 9L, "C", 3L))
            .add(2, "the war", Map.of("A", 3L, "C", 7L));
    assertThat(pairs(sample.inputs(spark, 1), new Chosen(12, 2, null)).collectAsList())
        .filteredOn(row -> row.getInt(2) == 2)
        .extracting(row -> row.getString(0) + row.getString(1))
        .containsExactlyInAnyOrder("AC", "CA");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 41})
  void refusesANumberOfOutletsOutOfRange(int pairs, SparkSession spark) {
    Inputs inputs = SampleNgrams.random(9, 3, 60).inputs(spark, 1);
    assertThatThrownBy(() -> pairs(inputs, new Chosen(pairs, 2, null)))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "--pairs %d: expected a number of outlets from 0 to 40; 12 is usual. To compare one with any other: --reference OUTLET."
                .formatted(pairs));
  }

  @Test
  void saysHowManyOutletsAreLeftOut() {
    assertThat(OutletPairs.review(12, 12)).isEmpty();
    assertThat(OutletPairs.review(0, 500)).isEmpty();
    assertThat(OutletPairs.review(12, 1_500))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo(
                        "ngram_pairs compares the 12 largest of 1,500 outlets with one another; --pairs N takes more, at most 40."));
  }

  private static void assertValues(Row row, String values) {
    for (String value : values.split(", ", -1)) {
      String[] pair = value.split(" ", -1);
      assertThat(row.<Number>getAs(pair[0]).doubleValue())
          .as(value)
          .isCloseTo(Double.parseDouble(pair[1]), withinPercentage(1e-4));
    }
  }

  private static void assertSame(Row row, Row expected) {
    for (int i = 4; i < expected.length(); i++) {
      String name = row.schema().fieldNames()[i] + " of " + expected;
      if (expected.get(i) instanceof Double value) {
        assertThat(row.getDouble(i)).as(name).isCloseTo(value, within(1e-9 * Math.abs(value)));
      } else {
        assertThat(row.get(i)).as(name).isEqualTo(expected.get(i));
      }
    }
  }

  private static String key(Row row) {
    return row.getString(0) + " " + row.getString(1) + " " + row.getInt(2) + " " + row.getString(3);
  }

  private static List<String> keys(List<Row> rows) {
    return rows.stream().map(ComparePairsTest::key).toList();
  }

  private static Row row(List<Row> rows, String outlet, String reference, String ngram) {
    return rows.stream()
        .filter(row -> key(row).equals(outlet + " " + reference + " 1 " + ngram))
        .findFirst()
        .orElseThrow();
  }

  private static List<Row> sorted(Dataset<Row> rows) {
    return rows.orderBy("outlet", "reference", "size", "ngram").collectAsList();
  }

  private static Dataset<Row> pairs(Inputs inputs, Chosen options) {
    return requireNonNull(tables(inputs, options).get(NgramPairs.TABLE));
  }

  private static Map<Table, Dataset<Row>> tables(Inputs inputs, Chosen options) {
    return new CompareNgrams().compute(inputs, options);
  }
}
