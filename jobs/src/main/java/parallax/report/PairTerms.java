package parallax.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;
import parallax.table.Field;
import parallax.table.NgramPairs;

/**
 * The terms that set two outlets apart, one against the other: of each pair and size those with the
 * largest z among those that stand mostly on their own. A term is there once, where its z is above
 * 0; seen from the other outlet it has the other signs.
 */
final class PairTerms {
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

  private static final int MOST = 20_000;
  private static final int MOST_EACH = 40;
  private static final int SIZES = 5;
  private static final String PLACE = "place";

  private PairTerms() {}

  /** The terms by outlet, reference and size, the largest z first; outlets by number. */
  static Sheet of(RunTables tables, Outlets outlets) {
    Sheet sheet = new Sheet(COLUMNS);
    tables
        .rows(NgramPairs.TABLE)
        .ifPresent(all -> chosen(all).forEach(row -> sheet.add(values(row, outlets))));
    return sheet;
  }

  private static List<Row> chosen(Dataset<Row> all) {
    long pairs =
        all.select(NgramPairs.OUTLET.column(), NgramPairs.REFERENCE.column()).distinct().count();
    Column[] family = {
      NgramPairs.OUTLET.column(), NgramPairs.REFERENCE.column(), NgramPairs.SIZE.column()
    };
    Column[] clearest = {NgramPairs.Z.column().desc(), NgramPairs.NGRAM.column()};
    return all.where(NgramPairs.Z.column().gt(0))
        .where(NgramPairs.N_INDEPENDENT.column().multiply(2).geq(NgramPairs.N_TARGET.column()))
        .withColumn(PLACE, row_number().over(Window.partitionBy(family).orderBy(clearest)))
        .where(col(PLACE).leq(each(pairs)))
        .orderBy(family[0], family[1], family[2], col(PLACE))
        .select(Sheet.columnsOf(COLUMNS))
        .collectAsList();
  }

  /** Terms of a pair and size where there are so many pairs. */
  static int each(long pairs) {
    return (int) Math.max(2, Math.min(MOST_EACH, MOST / (SIZES * Math.max(1, pairs))));
  }

  private static @Nullable Object[] values(Row row, Outlets outlets) {
    @Nullable Object[] values = Sheet.values(row, outlets, COLUMNS);
    values[1] = outlets.number(row.getString(1));
    return values;
  }
}
