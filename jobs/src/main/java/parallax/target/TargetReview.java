package parallax.target;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.embed.SemanticLimitOption;
import parallax.job.Finding;
import parallax.job.Written;
import parallax.table.TargetSentiment;

/** Says which mentions have no score, and why. */
final class TargetReview {
  private TargetReview() {}

  static List<Finding> of(Written written, int limit) {
    long mentions = written.rows(TargetSentiment.TABLE);
    if (limit == 0) {
      return List.of(
          Finding.note(
              "target_sentiment is empty: %s 0 runs no model."
                  .formatted(SemanticLimitOption.NAME)));
    }
    if (mentions == 0) {
      return List.of(
          Finding.note(
              "target_sentiment is empty: no sentence mentions a target; --targets FILE or --target NAME names others."));
    }
    List<Finding> findings = new ArrayList<>();
    Dataset<Row> rows = written.table(TargetSentiment.TABLE);
    if (!rows.where(TargetSentiment.WEIGHT.column().gt(1)).isEmpty()) {
      long drawn =
          rows.select(TargetSentiment.ARTICLE_ID.column(), TargetSentiment.SENTENCE_NO.column())
              .distinct()
              .count();
      findings.add(
          Finding.warning(
              "More than %,d sentences mention a target, so %,d of them were drawn, outlets evenly: target_sentiment has only theirs, and means weigh them and are less certain. %s N raises the limit."
                  .formatted(limit, drawn, SemanticLimitOption.NAME)));
    }
    long foreign = rows.where(TargetSentiment.POLARITY.column().isNull()).count();
    if (foreign > 0) {
      findings.add(
          Finding.note(
              "%,d of %,d mentions stand in sentences that are not English and have no polarity."
                  .formatted(foreign, mentions)));
    }
    return findings;
  }
}
