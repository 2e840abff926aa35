package parallax.compare;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/** {@code p_articles} of the rows that have one. */
final class ArticlePValues implements Serializable {
  private static final long serialVersionUID = 1;

  private final int outlets;

  /** By size and outlet the largest rank, −1 where no row has a p-value. */
  private final long[] lastRank;

  private final TermNumbers[] rows;
  private final double[] pValues;

  private ArticlePValues(Comparison comparison, TermNumbers[] rows, double[] pValues) {
    this.outlets = comparison.outlets().size();
    this.lastRank = new long[(comparison.totals().maxSize() + 1) * outlets];
    Arrays.fill(lastRank, -1);
    this.rows = rows;
    this.pValues = pValues;
  }

  /** For rows of which none is tested. */
  static ArticlePValues none(Comparison comparison) {
    return of(comparison, List.of(), new double[0]);
  }

  /** The p-values of some rows, in their order. */
  static ArticlePValues of(Comparison comparison, List<SelectedNgram> rows, double[] pValues) {
    TermNumbers[] byOutlet = new TermNumbers[comparison.outlets().size()];
    Map<Integer, Map<String, Long>> numbers = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      SelectedNgram row = rows.get(i);
      numbers.computeIfAbsent(row.outlet(), outlet -> new HashMap<>()).put(row.ngram(), (long) i);
    }
    Arrays.setAll(byOutlet, i -> TermNumbers.of(numbers.getOrDefault(i, Map.of())));
    ArticlePValues all = new ArticlePValues(comparison, byOutlet, pValues);
    for (SelectedNgram row : rows) {
      int family = all.family(row.size(), row.outlet());
      all.lastRank[family] = Math.max(all.lastRank[family], row.rank());
    }
    return all;
  }

  /** The p-value of a row, NaN if it has none. */
  double of(int size, int outlet, long rank, UTF8String ngram) {
    if (rank > lastRank[family(size, outlet)]) {
      return Double.NaN;
    }
    long row = rows[outlet].get(ngram);
    return row == TermNumbers.NONE ? Double.NaN : pValues[(int) row];
  }

  private int family(int size, int outlet) {
    return size * outlets + outlet;
  }
}
