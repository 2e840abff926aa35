package parallax.framing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.TestInputs;
import parallax.stats.G2;
import parallax.stats.LogRatio;
import parallax.table.FrameEvidence;
import parallax.table.FrameKeyness;
import parallax.table.Ngrams;
import parallax.table.OutletTotals;
import parallax.table.Sentences;

/** Three sentences, of which the first two have the frame; the match is the word "war". */
@ExtendWith(SparkExtension.class)
class FrameTermsTest {

  @Test
  void wordsBesideTheMatchesAreComparedWithOtherSentences(SparkSession spark) {
    Dataset<Row> rows = compute(spark);
    assertThat(rows.collectAsList())
        .extracting(row -> row.<String>getAs("term"))
        .containsExactlyInAnyOrder("bonus", "talks");
    Row bonus = rows.where("term = 'bonus'").first();
    assertThat(bonus.<Long>getAs("n_target")).isEqualTo(2);
    assertThat(bonus.<Long>getAs("target_tokens")).isEqualTo(4);
    assertThat(bonus.<Long>getAs("n_reference")).isZero();
    assertThat(bonus.<Long>getAs("reference_tokens")).isEqualTo(5);
    assertThat(bonus.<Double>getAs("g2")).isEqualTo(G2.signed(2, 4, 0, 5));
    assertThat(bonus.<Double>getAs("log_ratio")).isEqualTo(LogRatio.of(2, 4, 0, 5).value());
    assertThat(bonus.<Double>getAs("q_value")).isGreaterThanOrEqualTo(bonus.getAs("p_value"));
  }

  private static Dataset<Row> compute(SparkSession spark) {
    Dataset<Row> sentences =
        Rows.of(
            spark,
            Sentences.TABLE,
            SentenceRows.of("x", 1, "Post", "body", "War bonus the"),
            SentenceRows.of("x", 2, "Post", "body", "Bonus talks war"),
            SentenceRows.of("x", 3, "Post", "body", "The calm of the sea"));
    Dataset<Row> evidence =
        Rows.of(
            spark,
            FrameEvidence.TABLE,
            match(1, 100, "codebook"),
            match(1, 100, "semantic"),
            match(2, 212, "codebook"));
    Dataset<Row> ngrams =
        Rows.of(
            spark,
            Ngrams.TABLE,
            word("war", 2),
            word("bonus", 2),
            word("the", 3),
            word("talks", 1),
            word("calm", 1));
    Dataset<Row> totals =
        Rows.of(spark, OutletTotals.TABLE, Rows.row("Post", 1L, 3L, 11L, 7L, null, null, null));
    return requireNonNull(
        new FrameTerms()
            .compute(
                TestInputs.of(
                    spark,
                    Map.of(
                        Sentences.TABLE, sentences,
                        FrameEvidence.TABLE, evidence,
                        Ngrams.TABLE, ngrams,
                        OutletTotals.TABLE, totals)),
                () -> 2)
            .get(FrameKeyness.TABLE));
  }

  private static Row match(int sentence, int begin, String method) {
    return Rows.row(
        "x", sentence, "war", method, begin, "Post", "body", begin + 3, "war", "war", 1.0, false,
        "own", null, List.of());
  }

  private static Row word(String word, long n) {
    return Rows.row("Post", 1, word, n, 1L, 1.0, 1.0, null, n);
  }
}
