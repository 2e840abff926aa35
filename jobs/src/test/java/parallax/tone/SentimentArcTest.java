package parallax.tone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static parallax.tone.ToneFixture.assertFigures;
import static parallax.tone.ToneFixture.assertInterval;
import static parallax.tone.ToneFixture.assertNull;
import static parallax.tone.ToneFixture.less;
import static parallax.tone.ToneFixture.means;
import static parallax.tone.ToneFixture.sentence;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.table.SentenceSentiment;
import parallax.table.SentimentArc;

/**
 * Of Post, article a has five sentences of body text, so that its thirds are 2, 2 and 1; b has
 * three, and c two, too few. Echo has one article, Mute none.
 */
@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class SentimentArcTest {
  private final SparkSession spark;
  private @Nullable Dataset<Row> rows;

  SentimentArcTest(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeAll
  void compare() {
    rows =
        ToneFixture.compared(
                spark,
                SentimentArc.TABLE,
                Rows.of(
                    spark,
                    SentenceSentiment.TABLE,
                    sentence("a", 7, "Post", "body", 2.0),
                    sentence("b", 2, "Post", "list", -0.5),
                    sentence("a", 6, "Post", "body", null),
                    sentence("a", 4, "Post", "body", 0.5),
                    sentence("a", 3, "Post", "body", -1.0),
                    sentence("a", 2, "Post", "body", 1.0),
                    sentence("a", 1, "Post", "title", 4.0),
                    sentence("a", 5, "Post", "heading", 4.0),
                    sentence("b", 10, "Post", "body", 3.0),
                    sentence("b", 1, "Post", "body", 0.5),
                    sentence("c", 1, "Post", "title", -4.0),
                    sentence("c", 2, "Post", "body", -4.0),
                    sentence("c", 3, "Post", "body", -4.0),
                    sentence("e", 1, "Echo", "body", 1.0),
                    sentence("e", 2, "Echo", "body", 2.0),
                    sentence("e", 3, "Echo", "body", 1.5)),
                List.of("Echo", "Mute", "Post"),
                List.of())
            .cache();
  }

  private Row row(String outlet, String part, String measure) {
    List<Row> found =
        requireNonNull(rows)
            .where(
                "outlet = '%s' and part = '%s' and measure = '%s'".formatted(outlet, part, measure))
            .collectAsList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void thirdsAreOfTheSentencesOfBodyTextInTheirOrder() {
    assertFigures(row("Post", "opening", "score"), 2, 3, 3, 0.5 / 3);
    assertFigures(row("Post", "middle", "score"), 2, 3, 2, 0.0);
    assertFigures(row("Post", "end", "score"), 2, 2, 2, 2.5);
    assertFigures(row("Post", "end", "learned"), 0, 2, 0, null);
    assertFigures(row("Echo", "middle", "lexicon"), 1, 1, 1, 2.0);
    assertFigures(row("Mute", "end", "score"), 0, 0, 0, null);
    assertThat(row("Post", "opening", "score").<Integer>getAs("part_no")).isEqualTo(1);
    assertThat(row("Post", "end", "score").<Integer>getAs("part_no")).isEqualTo(3);
    assertThat(requireNonNull(rows).count()).isEqualTo(3 * 3 * 3);
  }

  @Test
  void articlesWithFewerThanThreeSentencesAreLeftOutAndCounted() {
    assertThat(row("Post", "middle", "score").<Long>getAs("n_left_out")).isEqualTo(1);
    assertThat(row("Echo", "middle", "score").<Long>getAs("n_left_out")).isZero();
  }

  @Test
  void theChangeIsAgainstTheOpeningOfTheSameArticles() {
    double[] opening = means("a", 0.0, 2, "b", 0.5, 1);
    double[] end = means("a", 2.0, 1, "b", 3.0, 1);
    Row row = row("Post", "end", "score");
    assertThat(row.<Double>getAs("change")).isCloseTo(2.5 - 0.5 / 3, within(1e-12));
    assertInterval(row, "ci_low", "ci_high", end);
    assertInterval(row, "change_ci_low", "change_ci_high", less(end, opening));
    assertThat(row("Post", "middle", "score").<Double>getAs("change"))
        .isCloseTo(-0.5 / 3, within(1e-12));
    assertInterval(row("Post", "opening", "score"), "ci_low", "ci_high", opening);
    assertNull(row("Post", "opening", "score"), "change", "change_ci_low", "change_ci_high");
  }

  @Test
  void withOneArticleThereIsNoInterval() {
    Row row = row("Echo", "end", "score");
    assertThat(row.<Double>getAs("change")).isEqualTo(0.5);
    assertNull(row, "ci_low", "ci_high", "change_ci_low", "change_ci_high");
    assertNull(row("Post", "end", "learned"), "change");
    assertNull(row("Mute", "end", "score"), "change", "ci_low");
  }
}
