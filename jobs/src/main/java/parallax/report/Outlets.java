package parallax.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.OutletTotals;

/** The outlets of a run, the largest first; the page calls each by its number here. */
final class Outlets {
  private static final List<Field> COLUMNS =
      List.of(
          OutletTotals.OUTLET,
          OutletTotals.N_ARTICLES,
          OutletTotals.N_SENTENCES,
          OutletTotals.N_TOKENS,
          OutletTotals.N_TYPES,
          OutletTotals.MEAN_SENTENCE_TOKENS,
          OutletTotals.MATTR,
          OutletTotals.FLESCH);

  private final List<@Nullable Object[]> rows;
  private final Map<String, Integer> numbers = new HashMap<>();

  private Outlets(List<@Nullable Object[]> rows) {
    this.rows = rows;
    for (@Nullable Object[] row : rows) {
      numbers.put(String.valueOf(row[0]), numbers.size());
    }
  }

  /** Those of {@code outlet_totals}, or of {@code articles} where there are no totals. */
  static Outlets of(RunTables tables) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    rows.addAll(KeptRows.of(tables, OutletTotals.TABLE, COLUMNS, RowValues.Condition.ALL));
    if (rows.isEmpty()) {
      List<Field> counted = List.of(Articles.OUTLET, Articles.DUPLICATE_OF);
      RowCounts.of(tables, Articles.TABLE, counted, row -> row.isNullAt(1))
          .forEach((outlet, articles) -> rows.add(cells(outlet.get(0), articles)));
    }
    rows.sort(
        Comparator.comparing((@Nullable Object[] row) -> size(row), Comparator.reverseOrder())
            .thenComparing(row -> String.valueOf(row[0])));
    return new Outlets(rows);
  }

  private static @Nullable Object[] cells(Object outlet, long articles) {
    @Nullable Object[] cells = new Object[COLUMNS.size()];
    cells[0] = outlet;
    cells[1] = articles;
    return cells;
  }

  private static long size(@Nullable Object[] row) {
    return row[3] instanceof Long tokens ? tokens : 0;
  }

  int size() {
    return rows.size();
  }

  /**
   * The number of an outlet, from 0.
   *
   * @throws IllegalStateException where the totals do not have it
   */
  int number(String outlet) {
    Integer number = numbers.get(outlet);
    if (number == null) {
      throw new IllegalStateException("Another table has the outlet '" + outlet + "'");
    }
    return number;
  }

  String name(int number) {
    return String.valueOf(rows.get(number)[0]);
  }

  /** Articles that are counted. */
  long articles(int number) {
    return rows.get(number)[1] instanceof Long articles ? articles : 0;
  }

  /** The sum of a column of counts. */
  long sum(Field field) {
    int column = COLUMNS.indexOf(field);
    return rows.stream().mapToLong(row -> row[column] instanceof Long n ? n : 0).sum();
  }

  Sheet sheet() {
    Sheet sheet = new Sheet(COLUMNS);
    rows.forEach(sheet::add);
    return sheet;
  }
}
