package parallax.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.report.RowValues.Condition;
import parallax.table.Field;
import parallax.table.FrameOverTime;
import parallax.table.Table;

/**
 * Rows of a table by period: those of the largest outlets in units from coarse to fine, as long as
 * there is room for all of them, then those of as many other outlets as there is room for.
 */
final class Periods {
  /** Rows on the page. */
  static final int MOST = 24_000;

  private static final int MOST_OF_THE_LARGEST = 12_000;
  private static final int LARGEST = 12;
  private static final List<String> COARSE_FIRST = List.of("month", "week", "day");

  private final Outlets outlets;
  private final Map<String, Long> sizes = new HashMap<>();
  private final HashSet<String> chosen = new HashSet<>();
  private long left = MOST;

  private Periods(Outlets outlets) {
    this.outlets = outlets;
  }

  /**
   * The periods of a table whose rows have an outlet and a unit of time.
   *
   * @param variant another column of its key
   * @param only what rows have there that are meant; null for all rows
   */
  static Sheet of(
      RunTables tables, Table table, Outlets outlets, Field variant, @Nullable String only) {
    Periods periods = new Periods(outlets);
    RowCounts.of(
            tables,
            table,
            List.of(FrameOverTime.UNIT, FrameOverTime.OUTLET, variant),
            Condition.ALL)
        .forEach(
            (values, count) -> {
              if (only == null || only.equals(values.get(2))) {
                periods.sizes.merge(values.get(0) + " " + values.get(1), count, Long::sum);
              }
            });
    periods.choose();
    return Sheet.of(tables, table, outlets, periods.condition(table.fields(), variant, only));
  }

  private void choose() {
    int largest = Math.min(LARGEST, outlets.size());
    for (String unit : COARSE_FIRST) {
      long size = 0;
      for (int i = 0; i < largest; i++) {
        size += size(unit, i);
      }
      if (MOST - left + size <= MOST_OF_THE_LARGEST) {
        for (int i = 0; i < largest; i++) {
          take(unit, i);
        }
      }
    }
    for (String unit : COARSE_FIRST) {
      for (int i = largest; i < outlets.size() && size(unit, i) <= left; i++) {
        take(unit, i);
      }
    }
  }

  private void take(String unit, int outlet) {
    chosen.add(unit + " " + outlets.name(outlet));
    left -= size(unit, outlet);
  }

  private long size(String unit, int outlet) {
    return sizes.getOrDefault(unit + " " + outlets.name(outlet), 0L);
  }

  private Condition condition(List<Field> fields, Field variant, @Nullable String only) {
    Condition meant = only == null ? Condition.ALL : Condition.is(fields, variant, only);
    HashSet<String> wanted = chosen;
    int unit = fields.indexOf(FrameOverTime.UNIT);
    int outlet = fields.indexOf(FrameOverTime.OUTLET);
    return row ->
        meant.test(row)
            && wanted.contains(RowValues.text(row, unit) + " " + RowValues.text(row, outlet));
  }
}
