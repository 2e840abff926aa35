package parallax.compare;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.table.NgramTotals;

/** How many n-grams of each size there are: what their counts are taken of. */
final class SizeTotals implements Serializable {
  private static final long serialVersionUID = 1;

  /** By size and outlet, repeated ones included. */
  private final long[][] ofOutlets;

  private final long[] ofCorpus;

  /** Different n-grams that are written, by size. */
  private final long[] types;

  private SizeTotals(int maxSize, int outlets) {
    this.ofOutlets = new long[maxSize + 1][outlets];
    this.ofCorpus = new long[maxSize + 1];
    this.types = new long[maxSize + 1];
  }

  /**
   * The totals of sizes up to one.
   *
   * @param rows of {@code ngram_totals}
   */
  static SizeTotals of(List<Row> rows, int maxSize, OutletNumbers outlets) {
    SizeTotals totals = new SizeTotals(maxSize, outlets.size());
    for (Row row : rows) {
      int size = row.<Integer>getAs(NgramTotals.SIZE.name());
      if (size <= maxSize) {
        String outlet = row.getAs(NgramTotals.OUTLET.name());
        long n = row.<Long>getAs(NgramTotals.N_NGRAMS.name());
        totals.ofOutlets[size][outlets.number(UTF8String.fromString(outlet))] = n;
        totals.ofCorpus[size] += n;
        totals.types[size] = row.<Long>getAs(NgramTotals.N_TYPES.name());
      }
    }
    return totals;
  }

  int maxSize() {
    return types.length - 1;
  }

  /** N-grams of the size in the outlet. */
  long of(int size, int outlet) {
    return ofOutlets[size][outlet];
  }

  /** N-grams of the size in all outlets. */
  long ofCorpus(int size) {
    return ofCorpus[size];
  }

  /**
   * Makes sure that every n-gram was met once: one whose rows do not all stand together is met
   * again.
   *
   * @throws IllegalStateException if there were more or fewer than the totals say
   */
  void requireWhole(Absences found) {
    for (int size = 1; size < types.length; size++) {
      if (found.ngrams(size) != types[size]) {
        throw new IllegalStateException(
            "Table ngrams has %d different n-grams of size %d, but they stand in %d places; all rows of one must stand together."
                .formatted(types[size], size, found.ngrams(size)));
      }
    }
  }
}
