package parallax.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.SampleSentences;
import parallax.SparkExtension;
import parallax.TestInputs;
import parallax.job.Inputs;
import parallax.job.UserException;
import parallax.ngram.CountNgrams;
import parallax.stats.G2;
import parallax.table.NgramKeyness;
import parallax.table.Ngrams;
import parallax.table.OutletTotals;
import parallax.table.Sentences;

@ExtendWith(SparkExtension.class)
class CompareNgramsTest {
  private record Chosen(int maxSize, @Nullable String reference) implements CompareNgrams.Options {}

  private record Counting(int maxSize, String minCount) implements CountNgrams.Options {}

  @Test
  void comparesEachOutletWithTheRest(SparkSession spark) {
    SampleSentences sample =
        new SampleSentences()
            .add("A", "1", "talent war now")
            .add("A", "1", "talent war")
            .add("A", "2", "war")
            .add("B", "3", "war")
            .add("B", "3", "boilerplate", "talent war talent war")
            .add("C", "4", "the safety");
    List<Row> rows = keyness(spark, sample, 1, 2, "2", null);
    Row row = row(rows, "A", "talent war");
    assertThat(row.<Long>getAs("n_target")).isEqualTo(2);
    assertThat(row.<Long>getAs("n_reference")).isZero();
    assertThat(row.<Double>getAs("target_per_million")).isEqualTo(2e6 / 3);
    assertThat(row.<Double>getAs("g2")).isEqualTo(G2.signed(2, 3, 0, 1));
    assertThat(row.<Long>getAs("n_articles_target")).isEqualTo(1);
    assertThat(row.<Double>getAs("top_article_share")).isEqualTo(1);
    assertThat(row.<Long>getAs("n_independent")).isEqualTo(2);
    Row talent = row(rows, "A", "talent");
    assertThat(talent.<Long>getAs("n_independent")).isZero();
    Row war = row(rows, "A", "war");
    assertThat(war.<Long>getAs("n_target")).isEqualTo(3);
    assertThat(war.<Long>getAs("n_reference")).isEqualTo(1);
    assertThat(war.<Long>getAs("n_articles_reference")).isEqualTo(1);
    assertThat(war.<Double>getAs("top_article_share")).isEqualTo(2 / 3.0);
    // Articles of 5 and 1 tokens, "war" 2 and 1 times: DP = 5/6 − 2/3 = 1/6, the smallest part is
    // 1/6.
    assertThat(war.<Double>getAs("dp_norm")).isCloseTo((1 / 6.0) / (5 / 6.0), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"1, 300, 3,", "3, 200, 2, outlet 2"})
  void equalsPlainLoopsOverEveryTest(
      int seed, int sentences, int maxSize, @Nullable String reference, SparkSession spark) {
    SampleSentences sample = SampleSentences.random(seed, sentences);
    sample.add(reference == null ? "outlet 1" : reference, "rich in z", "z ".repeat(60).strip());
    List<Row> rows = keyness(spark, sample, 2, maxSize, "2", reference);
    List<Row> expected =
        new PlainKeyness(sample.sentences(spark).collectAsList(), maxSize, 2, reference).rows();
    assertThat(rows)
        .extracting(r -> r.get(0), r -> r.get(1), r -> r.get(2))
        .isEqualTo(
            expected.stream()
                .map(r -> org.assertj.core.groups.Tuple.tuple(r.get(0), r.get(1), r.get(2)))
                .toList());
    assertThat(rows).anyMatch(row -> row.getLong(3) == 0);
    for (int i = 0; i < rows.size(); i++) {
      assertSame(rows.get(i), expected.get(i));
    }
  }

  @Test
  void isTheSameInAnyPartitioning(SparkSession spark) {
    SampleSentences sample = SampleSentences.random(9, 300);
    assertThat(keyness(spark, sample, 7, 3, "2", null))
        .isEqualTo(keyness(spark, sample, 1, 3, "2", null))
        .isNotEmpty();
  }

  @Test
  void hasNothingToSayAboutOneOutlet(SparkSession spark) {
    SampleSentences sample =
        new SampleSentences().add("A", "1", "talent war").add("A", "2", "talent war");
    assertThat(keyness(spark, sample, 1, 2, "1", null)).isEmpty();
  }

  @Test
  void namesTheOutletsWhereTheReferenceIsUnknown(SparkSession spark) {
    SampleSentences sample = SampleSentences.random(9, 60);
    assertThatThrownBy(() -> keyness(spark, sample, 1, 2, "2", "The Times"))
        .hasRootCauseInstanceOf(UserException.class)
        .rootCause()
        .hasMessage(
            "--reference The Times: there is no such outlet; expected one of: outlet 0, outlet 1, outlet 2, outlet 3");
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

  private static List<Row> keyness(
      SparkSession spark,
      SampleSentences sample,
      int partitions,
      int maxSize,
      String minCount,
      @Nullable String reference) {
    Inputs counting = sample.inputs(spark, partitions);
    Dataset<Row> ngrams =
        requireNonNull(
            new CountNgrams().compute(counting, new Counting(maxSize, minCount)).get(Ngrams.TABLE));
    Inputs inputs =
        TestInputs.of(
            spark,
            Map.of(
                Sentences.TABLE,
                counting.table(Sentences.TABLE),
                OutletTotals.TABLE,
                counting.table(OutletTotals.TABLE),
                Ngrams.TABLE,
                spark
                    .createDataFrame(ngrams.collectAsList(), Ngrams.TABLE.schema())
                    .repartition(partitions)));
    return requireNonNull(
            new CompareNgrams()
                .compute(inputs, new Chosen(maxSize, reference))
                .get(NgramKeyness.TABLE))
        .orderBy("outlet", "size", "ngram")
        .collectAsList();
  }
}
