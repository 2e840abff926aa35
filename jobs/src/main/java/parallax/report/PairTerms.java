package parallax.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import parallax.table.Field;
import parallax.table.NgramPairs;

/**
 * The terms that set two outlets apart, one against the other: of each pair and size those with the
 * largest z among those that stand mostly on their own. A term is there once, where its z is above
 * 0; seen from the other outlet it has the other signs.
 *
 * @param sheet the terms by outlet, reference and size, the largest z first; outlets by number
 * @param uses the outlets that use them, the clearest of each pair and size first
 */
record PairTerms(Sheet sheet, List<LineTerms.Use> uses) {
  static final List<Field> COLUMNS =
      List.of(
          NgramPairs.OUTLET,
          NgramPairs.REFERENCE,
          NgramPairs.SIZE,
          NgramPairs.NGRAM,
          NgramPairs.Z,
          NgramPairs.N_TARGET,
          NgramPairs.N_REFERENCE,
          NgramPairs.TARGET_PER_MILLION,
          NgramPairs.REFERENCE_PER_MILLION,
          NgramPairs.G2,
          NgramPairs.Q_VALUE,
          NgramPairs.LOG_RATIO,
          NgramPairs.LOG_RATIO_CI_LOW,
          NgramPairs.LOG_RATIO_CI_HIGH,
          NgramPairs.N_ARTICLES_TARGET,
          NgramPairs.N_ARTICLES_REFERENCE,
          NgramPairs.TOP_ARTICLE_SHARE,
          NgramPairs.DP_NORM);

  private static final List<Field> READ =
      Stream.concat(COLUMNS.stream(), Stream.of(NgramPairs.N_INDEPENDENT)).toList();

  private static final int MOST = 20_000;
  private static final int MOST_EACH = 40;
  private static final int SIZES = 5;

  private record Ranked(int rank, LineTerms.Use use) {}

  /** Those of a run. */
  static PairTerms of(RunTables tables, Outlets outlets) {
    List<Field> pair = List.of(NgramPairs.OUTLET, NgramPairs.REFERENCE);
    int pairs = RowCounts.of(tables, NgramPairs.TABLE, pair, RowValues.Condition.ALL).size();
    Sheet sheet = new Sheet(COLUMNS);
    Map<List<String>, Integer> ranks = new HashMap<>();
    List<Ranked> ranked = new ArrayList<>();
    tables
        .fold(NgramPairs.TABLE, READ, new FirstRows(each(pairs), new Clearest()))
        .rows()
        .forEach(
            row -> {
              sheet.add(numbered(row, outlets));
              use(row, ranks, ranked);
            });
    ranked.sort(Comparator.comparingInt(Ranked::rank));
    return new PairTerms(sheet, ranked.stream().map(Ranked::use).toList());
  }

  private static void use(
      @Nullable Object[] row, Map<List<String>, Integer> ranks, List<Ranked> ranked) {
    String outlet = String.valueOf(row[0]);
    String reference = String.valueOf(row[1]);
    String ngram = String.valueOf(row[COLUMNS.indexOf(NgramPairs.NGRAM)]);
    int rank = ranks.merge(List.of(outlet, reference, String.valueOf(row[2])), 1, Integer::sum);
    ranked.add(new Ranked(rank, new LineTerms.Use(outlet, ngram)));
    if (!Objects.equals(row[COLUMNS.indexOf(NgramPairs.N_REFERENCE)], 0L)) {
      ranked.add(new Ranked(rank, new LineTerms.Use(reference, ngram)));
    }
  }

  /** Terms of a pair and size where there are so many pairs. */
  static int each(long pairs) {
    return (int) Math.max(2, Math.min(MOST_EACH, MOST / (SIZES * Math.max(1, pairs))));
  }

  private static @Nullable Object[] numbered(@Nullable Object[] row, Outlets outlets) {
    @Nullable Object[] values = Sheet.numbered(row, outlets, COLUMNS);
    values[1] = outlets.number(String.valueOf(row[1]));
    return values;
  }

  private static final class Clearest implements FirstRows.Ranking {
    private static final long serialVersionUID = 1;
    private static final DataType[] TYPES = RowValues.types(COLUMNS);
    private static final int Z = COLUMNS.indexOf(NgramPairs.Z);
    private static final int N_TARGET = COLUMNS.indexOf(NgramPairs.N_TARGET);

    @Override
    public @Nullable String group(InternalRow row) {
      boolean isMeant =
          row.getDouble(Z) > 0 && 2 * row.getLong(COLUMNS.size()) >= row.getLong(N_TARGET);
      return isMeant
          ? RowValues.text(row, 0) + '\0' + RowValues.text(row, 1) + '\0' + row.getInt(2)
          : null;
    }

    @Override
    public InOrder place(InternalRow row) {
      return InOrder.of(-row.getDouble(Z), RowValues.text(row, 3));
    }

    @Override
    public @Nullable Object[] values(InternalRow row) {
      return RowValues.all(row, TYPES);
    }
  }
}
