package parallax.tone;

import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import parallax.framing.Scope;
import parallax.job.Finding;
import parallax.job.Written;
import parallax.table.SentimentByOutlet;

/** Says how many sentences have no score. */
final class ToneReview {
  private ToneReview() {}

  static List<Finding> of(Written written) {
    Column isAll = SentimentByOutlet.SCOPE.column().equalTo(Scope.ALL);
    Column isScore = SentimentByOutlet.MEASURE.column().equalTo(Measure.SCORE.label());
    Row sums =
        written
            .table(SentimentByOutlet.TABLE)
            .where(isAll.and(isScore))
            .select(
                sum(SentimentByOutlet.N_SENTENCES.column()),
                sum(SentimentByOutlet.N_SCORED.column()))
            .first();
    long without = sums.isNullAt(0) ? 0 : sums.getLong(0) - sums.getLong(1);
    if (without == 0) {
      return List.of();
    }
    return List.of(
        Finding.note(
            "sentiment_by_outlet: %,d of %,d sentences have no score, and count in no mean."
                .formatted(without, sums.getLong(0))));
  }
}
