package parallax.report;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
    Optional<Dataset<Row>> totals = tables.rows(OutletTotals.TABLE);
    if (totals.isPresent()) {
      totals
          .get()
          .select(Sheet.columnsOf(COLUMNS))
          .collectAsList()
          .forEach(row -> rows.add(cells(row)));
    } else {
      tables
          .rows(Articles.TABLE)
          .ifPresent(
              articles ->
                  articles
                      .where(Articles.DUPLICATE_OF.column().isNull())
                      .groupBy(Articles.OUTLET.column())
                      .agg(count(lit(1)))
                      .collectAsList()
                      .forEach(row -> rows.add(cells(row))));
    }
    rows.sort(
        Comparator.comparing((@Nullable Object[] row) -> size(row), Comparator.reverseOrder())
            .thenComparing(row -> String.valueOf(row[0])));
    return new Outlets(rows);
  }

  private static @Nullable Object[] cells(Row row) {
    @Nullable Object[] cells = new Object[COLUMNS.size()];
    for (int i = 0; i < row.length(); i++) {
      cells[i] = row.isNullAt(i) ? null : row.get(i);
    }
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
