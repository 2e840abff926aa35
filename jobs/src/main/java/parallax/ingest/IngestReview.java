package parallax.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.job.Finding;
import parallax.job.UserException;
import parallax.job.Written;
import parallax.table.Articles;
import parallax.table.Rejected;
import parallax.table.Sources;

/** Checks that no record was lost, and that not too many were rejected. */
final class IngestReview {
  private IngestReview() {}

  /**
   * @throws UserException where {@code --max-rejected} is no share
   */
  static void requireShare(double maxRejected) {
    if (!(maxRejected >= 0 && maxRejected <= 1)) {
      throw new UserException(
          "--max-rejected %s: expected a share from 0 to 1, such as 0.01 for one in a hundred."
              .formatted(maxRejected));
    }
  }

  /**
   * @throws UserException where the files have no records at all
   */
  static List<Finding> of(Written written, double maxRejected) {
    Column lost =
        Sources.N_RECORDS
            .column()
            .notEqual(Sources.N_ARTICLES.column().plus(Sources.N_REJECTED.column()));
    Row totals =
        written
            .table(Sources.TABLE)
            .agg(
                total(Sources.N_RECORDS.column()),
                total(Sources.N_ARTICLES.column()),
                total(Sources.N_COPIES.column()),
                total(Sources.N_REJECTED.column()),
                total(Sources.N_UNREAD_DATES.column()),
                total(when(lost, 1L).otherwise(0L)))
            .head();
    long records = totals.getLong(0);
    long articles = totals.getLong(1);
    long rejected = totals.getLong(3);
    if (records == 0) {
      throw new UserException("The input files hold no records; expected articles.");
    }
    List<Finding> findings = new ArrayList<>();
    if (totals.getLong(5) > 0
        || articles != written.rows(Articles.TABLE)
        || rejected != written.rows(Rejected.TABLE)) {
      findings.add(Finding.fault(lost(totals, written)));
    }
    findings.add(
        Finding.note(
            "%,d records read = %,d articles (%,d of them exact copies) + %,d rejected"
                .formatted(records, articles, totals.getLong(2), rejected)));
    if (totals.getLong(4) > 0) {
      findings.add(
          Finding.warning(
              "%,d articles have a %s that is not a date and are kept without one; 2026-05-19 is"
                      .formatted(totals.getLong(4), Articles.PUBLISHED_ON.name())
                  + " the form that is always understood"));
    }
    if (rejected > maxRejected * records) {
      findings.add(
          Finding.gate(
              tooMany(records, rejected, maxRejected) + commonest(written.table(Rejected.TABLE))));
    }
    return findings;
  }

  private static String lost(Row totals, Written written) {
    return "Records were lost: read %d, written %d articles and %d rejected; %d files do not add up"
        .formatted(
            totals.getLong(0),
            written.rows(Articles.TABLE),
            written.rows(Rejected.TABLE),
            totals.getLong(5));
  }

  private static String tooMany(long records, long rejected, double maxRejected) {
    return "%,d of %,d records were rejected (%.1f %%, at most %.1f %% may be)"
        .formatted(rejected, records, 100.0 * rejected / records, 100 * maxRejected);
  }

  /** The reason that most of them have, with the words of one, so that nobody has to look it up. */
  private static String commonest(Dataset<Row> rejected) {
    Row row =
        rejected
            .groupBy(Rejected.REASON.column())
            .agg(count(lit(1)).as("n"), min(Rejected.DETAIL.column()))
            .orderBy(col("n").desc(), Rejected.REASON.column())
            .head();
    return ", %,d of them %s: %s 'parallax show rejected' lists them."
        .formatted(row.getLong(1), row.getString(0), row.getString(2));
  }

  private static Column total(Column column) {
    return coalesce(sum(column), lit(0L));
  }
}
