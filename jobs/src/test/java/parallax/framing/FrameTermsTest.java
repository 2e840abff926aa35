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

/**
 * Four sentences of 14 words. The codebook finds the frame in the first and the second, where it
 * matches the word "war"; a model finds it in the first and the third.
 */
@ExtendWith(SparkExtension.class)
class FrameTermsTest {

  @Test
  void wordsBesideTheMatchesAreComparedWithOtherSentences(SparkSession spark) {
    Dataset<Row> rows = compute(spark, 2);
    assertThat(terms(rows, "codebook")).containsExactlyInAnyOrder("bonus", "talks");
    assertRow(rows, "codebook", "bonus", 2, 4, 0, 8);
    assertRow(rows, "codebook", "talks", 1, 4, 1, 8);
  }

  @Test
  void whereAModelJudgedTheSentenceNoWordIsLeftOut(SparkSession spark) {
    Dataset<Row> rows = compute(spark, 2);
    assertThat(terms(rows, "learned")).containsExactlyInAnyOrder("the", "calm");
    assertRow(rows, "learned", "the", 3, 8, 0, 6);
    assertRow(rows, "learned", "calm", 1, 8, 0, 6);
  }

  @Test
  void sentencesOfAnyMethodCountOnce(SparkSession spark) {
    Dataset<Row> rows = compute(spark, 2);
    assertThat(terms(rows, "any")).containsExactlyInAnyOrder("the", "bonus");
    assertRow(rows, "any", "the", 3, 9, 0, 3);
    assertRow(rows, "any", "bonus", 2, 9, 0, 3);
    assertThat(terms(compute(spark, 9), "any")).containsExactlyInAnyOrder("the", "bonus", "calm");
  }

  private static List<String> terms(Dataset<Row> rows, String method) {
    return rows.where("method = '%s'".formatted(method)).collectAsList().stream()
        .map(row -> row.<String>getAs("term"))
        .toList();
  }

  private static void assertRow(
      Dataset<Row> rows,
      String method,
      String term,
      long target,
      long targetTokens,
      long reference,
      long referenceTokens) {
    Row row = rows.where("method = '%s' and term = '%s'".formatted(method, term)).first();
    assertThat(row.<String>getAs("outlet")).isEqualTo("Post");
    assertThat(row.<String>getAs("frame")).isEqualTo("war");
    assertThat(row.<Long>getAs("n_target")).isEqualTo(target);
    assertThat(row.<Long>getAs("target_tokens")).isEqualTo(targetTokens);
    assertThat(row.<Long>getAs("n_reference")).isEqualTo(reference);
    assertThat(row.<Long>getAs("reference_tokens")).isEqualTo(referenceTokens);
    double g2 = G2.signed(target, targetTokens, reference, referenceTokens);
    assertThat(row.<Double>getAs("g2")).isEqualTo(g2);
    assertThat(row.<Double>getAs("p_value")).isEqualTo(G2.pValue(g2));
    assertThat(row.<Double>getAs("q_value")).isBetween(G2.pValue(g2), 1.0);
    assertThat(row.<Double>getAs("log_ratio"))
        .isEqualTo(LogRatio.of(target, targetTokens, reference, referenceTokens).value());
  }

  private static Dataset<Row> compute(SparkSession spark, int most) {
    Dataset<Row> sentences =
        Rows.of(
            spark,
            Sentences.TABLE,
            SentenceRows.of("x", 1, "Post", "body", "War bonus the"),
            SentenceRows.of("x", 2, "Post", "body", "Bonus talks war"),
            SentenceRows.of("x", 3, "Post", "body", "The calm of the sea"),
            SentenceRows.of("x", 4, "Post", "body", "Talks of peace"));
    Dataset<Row> evidence =
        Rows.of(
            spark,
            FrameEvidence.TABLE,
            match(1, 100, 103, "codebook"),
            match(1, 100, 113, "learned"),
            match(2, 212, 215, "codebook"),
            match(3, 300, 319, "learned"));
    // Words that are too rare for the table, such as "sea", are not compared.
    Dataset<Row> ngrams =
        Rows.of(
            spark,
            Ngrams.TABLE,
            word("war", 2),
            word("bonus", 2),
            word("the", 3),
            word("talks", 2),
            word("calm", 1),
            word("of", 2));
    Dataset<Row> totals =
        Rows.of(spark, OutletTotals.TABLE, Rows.row("Post", 1L, 4L, 14L, 8L, null, null, null));
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
                    () -> most)
                .get(FrameKeyness.TABLE))
        .persist();
  }

  private static Row match(int sentence, int begin, int end, String method) {
    return Rows.row(
        "x", sentence, "war", method, begin, "Post", "body", end, "war", "war", 1.0, false, "own",
        null, List.of());
  }

  private static Row word(String word, long n) {
    return Rows.row("Post", 1, word, n, 1L, 1.0, 1.0, null, n);
  }
}
