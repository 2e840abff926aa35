package parallax.compare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Turns everything known about each n-gram into the tests that are made of it, in one pass over a
 * partition that holds all rows of its n-grams, sorted.
 *
 * <p>Every n-gram is tested in each outlet, also where the outlet does not have it, as long as the
 * outlet or its reference does. Rows come out for outlets that have it and for clear absences;
 * other absences only as one row for all that share their count, with a weight that says how many
 * they are. So the product of n-grams and outlets is never made.
 */
final class KeynessScan implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  private final @Nullable String reference;

  /**
   * A scan.
   *
   * @param reference the outlet that the others are compared with; null: all others together
   */
  KeynessScan(@Nullable String reference) {
    this.reference = reference;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Tests(rows, reference);
  }

  private static final class Tests implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final @Nullable String reference;
    private final Map<Integer, SizeTotals> totals = new HashMap<>();
    private final Map<Integer, AbsenceCounts> absences = new HashMap<>();
    private final Queue<Row> ready = new ArrayDeque<>();
    private @Nullable Row next;
    private boolean finished;

    Tests(Iterator<Row> rows, @Nullable String reference) {
      this.rows = rows;
      this.reference = reference;
      this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && !finished) {
        if (next != null) {
          scan(next);
        } else {
          absences.forEach(
              (size, counts) ->
                  counts.forEach(
                      (outlet, count, ngrams) ->
                          ready.add(KeynessTest.absent(size, outlet, count, ngrams))));
          finished = true;
        }
      }
      return !ready.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }

    /**
     * Reads the rows of one n-gram; those of an outlet follow each other, the one with its count
     * first.
     */
    private void scan(Row first) {
      int size = Facts.size(first);
      String ngram = Facts.ngram(first);
      Map<String, NgramInOutlet> outlets = new LinkedHashMap<>();
      Row row = first;
      while (row != null && Facts.size(row) == size && Facts.ngram(row).equals(ngram)) {
        String outlet = Facts.outlet(row);
        if (Facts.isCount(row)) {
          SizeTotals.Outlet total = totals(row, size).outlets().get(outlet);
          if (total == null) {
            throw new IllegalStateException(
                "ngrams has an n-gram of size %d that no sentence of its outlet has"
                    .formatted(size));
          }
          outlets.put(outlet, new NgramInOutlet(total, Facts.n(row), Facts.articles(row)));
        } else {
          NgramInOutlet counted = outlets.get(outlet);
          if (counted != null) {
            Facts.addTo(counted, row);
          }
        }
        row = rows.hasNext() ? rows.next() : null;
      }
      next = row;
      if (!outlets.isEmpty()) {
        test(size, ngram, outlets);
      }
    }

    private void test(int size, String ngram, Map<String, NgramInOutlet> outlets) {
      SizeTotals sizeTotals = requireNonNull(totals.get(size));
      AbsenceCounts counts = absences.computeIfAbsent(size, key -> new AbsenceCounts(sizeTotals));
      KeynessTest test = new KeynessTest(size, ngram, sizeTotals, outlets, reference);
      counts.ngram(test.countWhereAbsent());
      for (SizeTotals.Outlet outlet : sizeTotals.outlets().values()) {
        NgramInOutlet here = outlets.get(outlet.name());
        if (here != null) {
          counts.presentIn(outlet.name(), test.countWhereAbsent());
        }
        if (outlet.compared()
            && (here != null || test.countWhereAbsent() >= outlet.leastClearAbsence())) {
          ready.add(test.in(outlet, here));
        }
      }
    }

    private SizeTotals totals(Row row, int size) {
      return totals.computeIfAbsent(size, key -> SizeTotals.of(Facts.totals(row), reference));
    }
  }
}
