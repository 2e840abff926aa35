package parallax.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import parallax.table.Articles;
import parallax.table.Field;

/** Articles by outlet, copies apart, with the first and the last day of publication. */
final class PublishedDays implements Fold<PublishedDays> {
  private static final long serialVersionUID = 1;

  static final List<Field> COLUMNS =
      List.of(Articles.OUTLET, Articles.DUPLICATE_OF, Articles.PUBLISHED_ON);

  private record Span(long articles, int first, int last) implements Serializable {
    static final Span NONE = new Span(0, Integer.MAX_VALUE, Integer.MIN_VALUE);

    Span with(Span other) {
      return new Span(
          articles + other.articles, Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  private final TreeMap<InOrder, Span> spans = new TreeMap<>();

  @Override
  public void add(InternalRow row) {
    Span one =
        row.isNullAt(2)
            ? new Span(1, Span.NONE.first, Span.NONE.last)
            : new Span(1, row.getInt(2), row.getInt(2));
    spans.merge(InOrder.of(RowValues.text(row, 0), !row.isNullAt(1)), one, Span::with);
  }

  @Override
  public PublishedDays with(PublishedDays other) {
    other.spans.forEach((key, span) -> spans.merge(key, span, Span::with));
    return this;
  }

  /** Outlet, whether copies, number, first and last day; days are null where no article has one. */
  List<@Nullable Object[]> rows() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    spans.forEach(
        (key, span) ->
            rows.add(
                new @Nullable Object[] {
                  key.values().get(0),
                  key.values().get(1),
                  span.articles,
                  day(span.first),
                  day(span.last)
                }));
    return rows;
  }

  private static @Nullable String day(int day) {
    return day == Span.NONE.first || day == Span.NONE.last
        ? null
        : LocalDate.ofEpochDay(day).toString();
  }
}
