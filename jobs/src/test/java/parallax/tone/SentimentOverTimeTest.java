package parallax.tone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static parallax.tone.ToneFixture.article;
import static parallax.tone.ToneFixture.assertFigures;
import static parallax.tone.ToneFixture.assertInterval;
import static parallax.tone.ToneFixture.assertNull;
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
import parallax.table.SentimentOverTime;

/** 1 June 2026 is a Monday; article d has no date, and x has no sentence that is counted. */
@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class SentimentOverTimeTest {
  private final SparkSession spark;
  private @Nullable Dataset<Row> rows;

  SentimentOverTimeTest(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeAll
  void compare() {
    rows =
        ToneFixture.compared(
                spark,
                SentimentOverTime.TABLE,
                Rows.of(
                    spark,
                    SentenceSentiment.TABLE,
                    sentence("a", 1, "Post", "body", 1.0),
                    sentence("a", 2, "Post", "title", 2.0),
                    sentence("b", 1, "Post", "body", -1.0),
                    sentence("b", 2, "Post", "body", null),
                    sentence("c", 1, "Post", "body", 0.5),
                    sentence("d", 1, "Post", "body", 4.0),
                    sentence("e", 1, "Echo", "body", null)),
                List.of("Echo", "Mute", "Post"),
                List.of(
                    article("a", "2026-05-31"),
                    article("b", "2026-06-01"),
                    article("c", "2026-06-07"),
                    article("d", null),
                    article("e", "2026-06-01"),
                    article("x", "2026-07-01")))
            .cache();
  }

  private Row row(String outlet, String unit, String day) {
    List<Row> found =
        requireNonNull(rows)
            .where("measure = 'score' and outlet = '%s'".formatted(outlet))
            .where("unit = '%s' and begins_on = '%s'".formatted(unit, day))
            .collectAsList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void eachArticleIsInItsDayItsWeekFromMondayAndItsMonth() {
    assertFigures(row("Post", "day", "2026-05-31"), 1, 2, 2, 1.5);
    assertFigures(row("Post", "day", "2026-06-01"), 1, 2, 1, -1.0);
    assertFigures(row("Post", "day", "2026-06-07"), 1, 1, 1, 0.5);
    assertFigures(row("Post", "week", "2026-05-25"), 1, 2, 2, 1.5);
    assertFigures(row("Post", "week", "2026-06-01"), 2, 3, 2, -0.25);
    assertFigures(row("Post", "month", "2026-05-01"), 1, 2, 2, 1.5);
    assertFigures(row("Post", "month", "2026-06-01"), 2, 3, 2, -0.25);
    assertFigures(row("Echo", "month", "2026-06-01"), 0, 1, 0, null);
    assertThat(requireNonNull(rows).count()).isEqualTo((7 + 3) * 3);
  }

  @Test
  void intervalsDrawFromTheArticlesOfThePeriod() {
    assertInterval(
        row("Post", "week", "2026-06-01"), "ci_low", "ci_high", means("b", -1.0, 1, "c", 0.5, 1));
    assertNull(row("Post", "day", "2026-05-31"), "ci_low", "ci_high");
    assertNull(row("Echo", "day", "2026-06-01"), "mean", "ci_low", "ci_high");
  }
}
