package parallax.ingest;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import parallax.table.Rejected;
import parallax.table.Sources;

/** A rejected record, or the count of a piece of a file: what a file's own accounts are made of. */
final class LedgerEntry implements Serializable {
  private static final long serialVersionUID = 1;

  /** By file and place; the count of a piece stands behind its rejected records. */
  static final Comparator<LedgerEntry> ORDER = new ByPlace();

  final String path;

  /** Where the piece of the file begins. */
  final long begin;

  /** Line or row within the piece. */
  final long number;

  final @Nullable String reason;
  final @Nullable String detail;
  final @Nullable String sample;

  /** Null for a rejected record. */
  final @Nullable SourceCounts counts;

  private LedgerEntry(
      InternalRow outcome,
      @Nullable String reason,
      @Nullable String detail,
      @Nullable String sample,
      @Nullable SourceCounts counts) {
    this.path = outcome.getUTF8String(Outcomes.index(Outcomes.SOURCE_PATH)).toString();
    this.begin = outcome.getLong(Outcomes.index(Outcomes.BEGIN));
    this.number = outcome.getLong(Outcomes.index(Outcomes.NUMBER));
    this.reason = reason;
    this.detail = detail;
    this.sample = sample;
    this.counts = counts;
  }

  /** A record that its reader refused. */
  static LedgerEntry rejected(InternalRow outcome) {
    int sample = Outcomes.index(Rejected.SAMPLE);
    return new LedgerEntry(
        outcome,
        outcome.getUTF8String(Outcomes.index(Rejected.REASON)).toString(),
        outcome.getUTF8String(Outcomes.index(Rejected.DETAIL)).toString(),
        outcome.isNullAt(sample) ? null : outcome.getUTF8String(sample).toString(),
        null);
  }

  /** An article whose id was taken. */
  static LedgerEntry duplicateId(InternalRow outcome) {
    InternalRow article = Outcomes.article(outcome);
    return new LedgerEntry(
        outcome,
        Reason.DUPLICATE_ID.code(),
        DuplicateId.detail(article),
        DuplicateId.sample(article),
        null);
  }

  /**
   * A piece of a file.
   *
   * @param counts what became of its records; receives what the reader counted
   */
  static LedgerEntry tally(InternalRow outcome, SourceCounts counts) {
    counts.bytes = outcome.getLong(Outcomes.index(Sources.N_BYTES));
    counts.records = outcome.getLong(Outcomes.index(Sources.N_RECORDS));
    counts.lines = outcome.getLong(Outcomes.index(Outcomes.N_LINES));
    counts.checksum = outcome.getArray(Outcomes.index(Outcomes.CHECKSUM)).toLongArray();
    return new LedgerEntry(outcome, null, null, null, counts);
  }

  private static final class ByPlace implements Comparator<LedgerEntry>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public int compare(LedgerEntry left, LedgerEntry right) {
      int order = left.path.compareTo(right.path);
      order = order != 0 ? order : Long.compare(left.begin, right.begin);
      order = order != 0 ? order : Boolean.compare(left.counts != null, right.counts != null);
      return order != 0 ? order : Long.compare(left.number, right.number);
    }
  }
}
