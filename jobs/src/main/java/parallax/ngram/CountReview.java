package parallax.ngram;

import static org.apache.spark.sql.functions.max;

import java.util.List;
import org.apache.spark.sql.Row;
import parallax.job.Finding;
import parallax.job.Written;
import parallax.table.NgramTotals;

/** Says which n-grams were written where the user did not decide it. */
final class CountReview {
  private CountReview() {}

  static List<Finding> of(Written written, MinimumCount minimum) {
    if (!minimum.isAuto()) {
      return List.of();
    }
    Row least = written.table(NgramTotals.TABLE).agg(max(NgramTotals.MIN_COUNT.column())).head();
    return least.isNullAt(0)
        ? List.of()
        : List.of(
            Finding.note(
                "n-grams that occur at least %d times in the whole corpus are written and tested; %s N changes that."
                    .formatted(least.getInt(0), MinimumCount.OPTION)));
  }
}
