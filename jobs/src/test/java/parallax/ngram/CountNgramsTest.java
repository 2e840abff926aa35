package parallax.ngram;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.Rows;
import parallax.SampleSentences;
import parallax.SparkExtension;
import parallax.job.UserException;
import parallax.table.NgramTotals;
import parallax.table.Ngrams;

@ExtendWith(SparkExtension.class)
class CountNgramsTest {
  private static final SampleSentences SMALL =
      new SampleSentences()
          .add("A", "1", "talent war")
          .add("A", "1", "the talent war")
          .add("A", "2", "war")
          .add("B", "3", "the war")
          .add("B", "3", "boilerplate", "talent war talent war")
          .add("B", "4", "");

  private record Chosen(int maxSize, String minCount) implements CountNgrams.Options {}

  @Test
  void countsOccurrencesAndArticlesInEachOutlet(SparkSession spark) {
    assertThat(counted(spark, SMALL, 1, new Chosen(3, "1")))
        .containsExactly(
            Rows.row("A", 1, "talent", 2L, 1L, 2e6 / 6),
            Rows.row("A", 1, "the", 1L, 1L, 1e6 / 6),
            Rows.row("A", 1, "war", 3L, 2L, 3e6 / 6),
            Rows.row("A", 2, "talent war", 2L, 1L, 2e6 / 3),
            Rows.row("A", 2, "the talent", 1L, 1L, 1e6 / 3),
            Rows.row("A", 3, "the talent war", 1L, 1L, 1e6),
            Rows.row("B", 1, "the", 1L, 1L, 1e6 / 2),
            Rows.row("B", 1, "war", 1L, 1L, 1e6 / 2),
            Rows.row("B", 2, "the war", 1L, 1L, 1e6));
  }

  @Test
  void prunesByTheCountInAllOutletsAndKeepsTheTotals(SparkSession spark) {
    assertThat(counted(spark, SMALL, 1, new Chosen(2, "auto")))
        .containsExactly(
            Rows.row("A", 1, "talent", 2L, 1L, 2e6 / 6),
            Rows.row("A", 1, "the", 1L, 1L, 1e6 / 6),
            Rows.row("A", 1, "war", 3L, 2L, 3e6 / 6),
            Rows.row("A", 2, "talent war", 2L, 1L, 2e6 / 3),
            Rows.row("B", 1, "the", 1L, 1L, 1e6 / 2),
            Rows.row("B", 1, "war", 1L, 1L, 1e6 / 2));
    assertThat(counted(spark, SMALL, 1, new Chosen(2, "4")))
        .extracting(row -> row.getString(2))
        .containsOnly("war");
  }

  @Test
  void totalsCountEverythingAndTypesWhatIsWritten(SparkSession spark) {
    assertThat(
            requireNonNull(
                    new CountNgrams()
                        .compute(SMALL.inputs(spark, 2), new Chosen(4, "2"))
                        .get(NgramTotals.TABLE))
                .orderBy("outlet", "size")
                .collectAsList())
        .containsExactly(
            Rows.row("A", 1, 6L, 2, 3L),
            Rows.row("A", 2, 3L, 2, 1L),
            Rows.row("A", 3, 1L, 2, 0L),
            Rows.row("B", 1, 2L, 2, 3L),
            Rows.row("B", 2, 1L, 2, 1L));
  }

  @Test
  void isTheSameInAnyPartitioning(SparkSession spark) {
    SampleSentences sample = SampleSentences.random(5, 200);
    Chosen options = new Chosen(5, "auto");
    assertThat(counted(spark, sample, 7, options))
        .isEqualTo(counted(spark, sample, 1, options))
        .hasSizeGreaterThan(500);
  }

  @Test
  void refusesOptionsThatMeanNothing(SparkSession spark) {
    assertThatThrownBy(() -> counted(spark, SMALL, 1, new Chosen(0, "auto")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--max-size 0: expected 1 to 10");
    for (String count : List.of("0", "-1", "two", "1e3", "99999999999", "")) {
      assertThatThrownBy(() -> counted(spark, SMALL, 1, new Chosen(2, count)))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("--min-count " + count + ": expected a whole number");
    }
  }

  private static List<Row> counted(
      SparkSession spark, SampleSentences sample, int partitions, Chosen options) {
    return requireNonNull(
            new CountNgrams().compute(sample.inputs(spark, partitions), options).get(Ngrams.TABLE))
        .orderBy("outlet", "size", "ngram")
        .drop("top_article_share", "dp_norm", "n_independent")
        .collectAsList();
  }
}
