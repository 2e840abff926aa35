package parallax.ingest;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.Rejected;

/** A row of {@link Outcomes} under construction. */
final class OutcomeRow {
  private final @Nullable Object[] values = new @Nullable Object[Outcomes.size()];

  private OutcomeRow(int kind, String sourcePath) {
    values[Outcomes.index(Outcomes.KIND)] = kind;
    set(Outcomes.SOURCE_PATH, sourcePath);
  }

  /**
   * @param article values in the order of the table's columns, as Spark has them inside
   */
  static OutcomeRow article(String sourcePath, @Nullable Object[] article) {
    article[Outcomes.articleIndex(Articles.SOURCE_PATH)] = UTF8String.fromString(sourcePath);
    return new OutcomeRow(Outcomes.AN_ARTICLE, sourcePath)
        .set(Outcomes.ARTICLE, new GenericInternalRow(article));
  }

  static OutcomeRow rejected(
      String sourcePath, Reason reason, String detail, @Nullable String sample) {
    return new OutcomeRow(Outcomes.A_REJECTED, sourcePath)
        .set(Rejected.REASON, reason.code())
        .set(Rejected.DETAIL, detail)
        .set(Rejected.SAMPLE, sample == null || sample.isEmpty() ? null : sample);
  }

  static OutcomeRow tally(String sourcePath) {
    return new OutcomeRow(Outcomes.A_TALLY, sourcePath);
  }

  OutcomeRow set(Field field, @Nullable Object value) {
    values[Outcomes.index(field)] = internal(value);
    return this;
  }

  InternalRow at(long begin, long number) {
    set(Outcomes.BEGIN, begin).set(Outcomes.NUMBER, number);
    return new GenericInternalRow(values);
  }

  /** A value as Spark has it inside. */
  static @Nullable Object internal(@Nullable Object value) {
    if (value instanceof String text) {
      return UTF8String.fromString(text);
    }
    if (value instanceof List<?> list) {
      return new GenericArrayData(list.stream().map(OutcomeRow::internal).toArray());
    }
    return value;
  }
}
