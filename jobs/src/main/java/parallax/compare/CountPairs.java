package parallax.compare;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Takes down the selected n-grams of a partition, and counts how many n-grams any two outlets have.
 */
final class CountPairs implements FlatMapFunction<Iterator<InternalRow>, PairCounts> {
  private static final long serialVersionUID = 1;

  private final Broadcast<Comparison> comparison;
  private final Broadcast<TermNumbers> selected;
  private final int[] outlets;

  /**
   * A look at {@code ngrams}.
   *
   * @param outlets that are compared with each other
   */
  CountPairs(Broadcast<Comparison> comparison, Broadcast<TermNumbers> selected, int[] outlets) {
    this.comparison = comparison;
    this.selected = selected;
    this.outlets = outlets.clone();
  }

  /**
   * The counts of a partition.
   *
   * @param rows of {@link NgramDetails#COLUMNS}, all of an n-gram together
   */
  @Override
  public Iterator<PairCounts> call(Iterator<InternalRow> rows) {
    Comparison all = comparison.value();
    PairCounts counts = new PairCounts(all.totals().maxSize(), outlets.length);
    NgramGroups ngrams = new NgramGroups(rows, all.outlets());
    int[] having = new int[outlets.length];
    while (ngrams.hasNext()) {
      NgramGroup ngram = ngrams.next();
      int n = 0;
      for (int i = 0; i < outlets.length; i++) {
        if (ngram.isIn(outlets[i])) {
          having[n++] = i;
        }
      }
      counts.count(ngram.size(), having, n);
      if (n > 0 && selected.value().get(ngram.text()) != TermNumbers.NONE) {
        counts.add(PairedNgram.of(ngram, outlets));
      }
    }
    return List.of(counts).iterator();
  }
}
