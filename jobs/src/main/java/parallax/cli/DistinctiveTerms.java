package parallax.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.table.Field;
import parallax.table.NgramKeyness;

/**
 * Finds the terms with the largest z of each outlet among those that stand mostly on their own, in
 * one pass: a sort or a window would move millions of rows for a handful.
 */
final class DistinctiveTerms implements FlatMapFunction<Iterator<InternalRow>, DistinctiveTerm> {
  private static final long serialVersionUID = 1;

  private static final int TERMS = 5;
  private static final int LONGEST = 3;

  /** The columns, in the order in which they are read. */
  private static final Field[] COLUMNS = {
    NgramKeyness.OUTLET,
    NgramKeyness.Z,
    NgramKeyness.SIZE,
    NgramKeyness.NGRAM,
    NgramKeyness.N_TARGET,
    NgramKeyness.N_REFERENCE
  };

  private static final Comparator<DistinctiveTerm> BEST_FIRST =
      Comparator.comparing(DistinctiveTerm::z)
          .thenComparing(DistinctiveTerm::size)
          .reversed()
          .thenComparing(term -> UTF8String.fromString(term.ngram()));

  private DistinctiveTerms() {}

  /**
   * The terms of each outlet as text, the most distinctive first.
   *
   * @param keyness rows of {@code ngram_keyness}
   * @param outlets of which terms are wanted; those without any are not in the map
   */
  static Map<String, String> of(Dataset<Row> keyness, Collection<String> outlets) {
    Dataset<Row> candidates =
        keyness
            .where(NgramKeyness.Z.column().gt(0))
            .where(NgramKeyness.SIZE.column().leq(LONGEST))
            .where(NgramKeyness.OUTLET.column().isInCollection(outlets))
            .where(
                NgramKeyness.N_INDEPENDENT.column().multiply(2).geq(NgramKeyness.N_TARGET.column()))
            .select(Arrays.stream(COLUMNS).map(Field::column).toArray(Column[]::new));
    Map<String, PriorityQueue<DistinctiveTerm>> best = new HashMap<>();
    candidates
        .queryExecution()
        .toRdd()
        .toJavaRDD()
        .mapPartitions(new DistinctiveTerms())
        .collect()
        .forEach(term -> offer(best.computeIfAbsent(term.outlet(), outlet -> queue()), term));
    Map<String, String> texts = new HashMap<>();
    best.forEach((outlet, terms) -> texts.put(outlet, text(terms)));
    return texts;
  }

  private static String text(Collection<DistinctiveTerm> terms) {
    List<String> inOrder = terms.stream().sorted(BEST_FIRST).map(DistinctiveTerm::text).toList();
    return String.join(", ", inOrder);
  }

  @Override
  public Iterator<DistinctiveTerm> call(Iterator<InternalRow> rows) {
    Map<UTF8String, PriorityQueue<DistinctiveTerm>> best = new HashMap<>();
    PriorityQueue<DistinctiveTerm> terms = queue();
    UTF8String outlet = null;
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      if (!isIn(row, outlet)) {
        outlet = row.getUTF8String(0).copy();
        terms = best.computeIfAbsent(outlet, next -> queue());
      }
      DistinctiveTerm last = terms.peek();
      if (last == null || terms.size() < TERMS || row.getDouble(1) >= last.z()) {
        offer(terms, term(row));
      }
    }
    return best.values().stream().flatMap(PriorityQueue::stream).iterator();
  }

  /** Rows of an outlet stand together, mostly. */
  private static boolean isIn(InternalRow row, @Nullable UTF8String outlet) {
    return row.getUTF8String(0).equals(outlet);
  }

  private static DistinctiveTerm term(InternalRow row) {
    return new DistinctiveTerm(
        row.getUTF8String(0).toString(),
        row.getDouble(1),
        row.getInt(2),
        row.getUTF8String(3).toString(),
        row.getLong(4),
        row.getLong(5));
  }

  /** The head of the queue is the one to go first. */
  private static PriorityQueue<DistinctiveTerm> queue() {
    return new PriorityQueue<>(BEST_FIRST.reversed());
  }

  private static void offer(PriorityQueue<DistinctiveTerm> terms, DistinctiveTerm term) {
    terms.add(term);
    if (terms.size() > TERMS) {
      terms.remove();
    }
  }
}
