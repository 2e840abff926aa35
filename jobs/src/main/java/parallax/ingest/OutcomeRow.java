package parallax.ingest;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.Rejected;

/** A row of {@link Outcomes} under construction. */
final class OutcomeRow {
  private final @Nullable Object[] values = new @Nullable Object[Outcomes.size()];

  OutcomeRow(String kind, String sourcePath) {
    set(Outcomes.KIND, kind).set(Articles.SOURCE_PATH, sourcePath);
  }

  static OutcomeRow rejected(
      String sourcePath, Reason reason, String detail, @Nullable String sample) {
    return new OutcomeRow(Outcomes.REJECTED, sourcePath)
        .set(Rejected.REASON, reason.code())
        .set(Rejected.DETAIL, detail)
        .set(Rejected.SAMPLE, sample == null || sample.isEmpty() ? null : sample);
  }

  OutcomeRow set(Field field, @Nullable Object value) {
    values[Outcomes.index(field)] = value;
    return this;
  }

  Row at(long begin, long number) {
    set(Outcomes.BEGIN, begin).set(Outcomes.NUMBER, number);
    return RowFactory.create(values);
  }
}
