package parallax.tone;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.framing.Scope;
import parallax.job.ColumnRows;
import parallax.job.Finding;
import parallax.job.Written;
import parallax.table.SentimentByOutlet;

/** Says how many sentences have no score. */
final class ToneReview {
  private ToneReview() {}

  static List<Finding> of(Written written) {
    List<long[]> counts =
        ColumnRows.of(
                written
                    .table(SentimentByOutlet.TABLE)
                    .select(
                        SentimentByOutlet.SCOPE.column(),
                        SentimentByOutlet.MEASURE.column(),
                        SentimentByOutlet.N_SENTENCES.column(),
                        SentimentByOutlet.N_SCORED.column()))
            .filter(ToneReview::isOfAllSentences)
            .map(row -> new long[] {row.getLong(2), row.getLong(3)})
            .collect();
    long sentences = counts.stream().mapToLong(count -> count[0]).sum();
    long without = sentences - counts.stream().mapToLong(count -> count[1]).sum();
    if (without == 0) {
      return List.of();
    }
    return List.of(
        Finding.note(
            "sentiment_by_outlet: %,d of %,d sentences have no score, and count in no mean."
                .formatted(without, sentences)));
  }

  private static boolean isOfAllSentences(InternalRow row) {
    return row.getUTF8String(0).equals(UTF8String.fromString(Scope.ALL))
        && row.getUTF8String(1).equals(UTF8String.fromString(Measure.SCORE.label()));
  }
}
