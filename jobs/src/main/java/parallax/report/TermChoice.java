package parallax.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import parallax.job.ColumnRows;
import parallax.table.Field;
import parallax.table.NgramKeyness;

/**
 * The terms that the page shows: of each outlet and size those with the largest z among those that
 * stand mostly on their own, and a quarter as many that the outlet avoids. One pass, no sort.
 */
final class TermChoice implements FlatMapFunction<Iterator<InternalRow>, Term> {
  private static final long serialVersionUID = 1;

  static final List<Field> COLUMNS =
      List.of(
          NgramKeyness.OUTLET,
          NgramKeyness.SIZE,
          NgramKeyness.NGRAM,
          NgramKeyness.Z,
          NgramKeyness.N_TARGET,
          NgramKeyness.N_REFERENCE,
          NgramKeyness.TARGET_PER_MILLION,
          NgramKeyness.REFERENCE_PER_MILLION,
          NgramKeyness.G2,
          NgramKeyness.Q_VALUE,
          NgramKeyness.LOG_RATIO,
          NgramKeyness.LOG_RATIO_CI_LOW,
          NgramKeyness.LOG_RATIO_CI_HIGH,
          NgramKeyness.N_ARTICLES_TARGET,
          NgramKeyness.N_ARTICLES_REFERENCE,
          NgramKeyness.TOP_ARTICLE_SHARE,
          NgramKeyness.DP_NORM,
          NgramKeyness.P_ARTICLES);

  private static final int MOST = 5_000;
  private static final int MOST_EACH = 60;
  private static final int SIZES = 5;

  private final int each;

  private TermChoice(int each) {
    this.each = each;
  }

  /** The chosen terms, by outlet, size and clearness. */
  static List<Term> of(RunTables tables, Outlets outlets) {
    int each = Math.max(2, Math.min(MOST_EACH, MOST / (SIZES * Math.max(1, outlets.size()))));
    Map<String, PriorityQueue<Term>> best = new HashMap<>();
    tables
        .rows(NgramKeyness.TABLE)
        .map(TermChoice::candidates)
        .ifPresent(
            rows ->
                ColumnRows.of(rows)
                    .mapPartitions(new TermChoice(each))
                    .collect()
                    .forEach(term -> offer(best, term, each)));
    List<Term> terms = new ArrayList<>();
    best.values().forEach(terms::addAll);
    terms.sort(Term.CLEAREST);
    return terms;
  }

  private static Dataset<Row> candidates(Dataset<Row> keyness) {
    return keyness
        .where(NgramKeyness.N_INDEPENDENT.column().multiply(2).geq(NgramKeyness.N_TARGET.column()))
        .where(NgramKeyness.Z.column().notEqual(0))
        .select(Sheet.columnsOf(COLUMNS));
  }

  @Override
  public Iterator<Term> call(Iterator<InternalRow> rows) {
    Map<String, PriorityQueue<Term>> best = new HashMap<>();
    String last = "";
    PriorityQueue<Term> queue = Term.queue();
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      double z = row.getDouble(3);
      String rivals = row.getInt(1) + (z > 0 ? "+" : "-") + row.getUTF8String(0);
      if (!rivals.equals(last)) {
        queue = best.computeIfAbsent(rivals, next -> Term.queue());
        last = rivals;
      }
      Term worst = queue.peek();
      if (worst == null || queue.size() < most(z, each) || Math.abs(z) >= Math.abs(worst.z())) {
        offer(best, term(row), each);
      }
    }
    return best.values().stream().flatMap(PriorityQueue::stream).iterator();
  }

  private static int most(double z, int each) {
    return z > 0 ? each : Math.max(1, each / 4);
  }

  private static void offer(Map<String, PriorityQueue<Term>> best, Term term, int each) {
    PriorityQueue<Term> queue = best.computeIfAbsent(term.rivals(), next -> Term.queue());
    queue.add(term);
    if (queue.size() > most(term.z(), each)) {
      queue.remove();
    }
  }

  private static Term term(InternalRow row) {
    @Nullable Object[] values = new Object[COLUMNS.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.isNullAt(i) ? null : row.get(i, COLUMNS.get(i).type());
    }
    values[0] = row.getUTF8String(0).toString();
    values[2] = row.getUTF8String(2).toString();
    return new Term(
        row.getUTF8String(0).toString(),
        row.getInt(1),
        row.getUTF8String(2).toString(),
        row.getDouble(3),
        Arrays.asList(values));
  }

  /** The terms as a sheet, outlets by number. */
  static Sheet sheet(List<Term> terms, Outlets outlets) {
    Sheet sheet = new Sheet(COLUMNS);
    for (Term term : terms) {
      @Nullable Object[] values = term.values().toArray();
      values[0] = outlets.number(term.outlet());
      sheet.add(values);
    }
    return sheet;
  }
}
