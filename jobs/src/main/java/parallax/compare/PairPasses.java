package parallax.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.job.ColumnRows;
import parallax.job.Inputs;
import parallax.table.NgramPairs;

/**
 * Compares outlets one with one by n-grams that are selected: one pass over {@code ngrams} takes
 * down the counts of these, and all rows come from them.
 */
final class PairPasses {
  private final Inputs inputs;
  private final JavaSparkContext context;
  private final Comparison comparison;
  private final Broadcast<Comparison> everywhere;
  private final int[] outlets;

  /**
   * The passes.
   *
   * @param outlets that are compared with each other
   */
  PairPasses(
      Inputs inputs, Comparison comparison, Broadcast<Comparison> everywhere, int[] outlets) {
    this.inputs = inputs;
    this.context = JavaSparkContext.fromSparkContext(inputs.spark().sparkContext());
    this.comparison = comparison;
    this.everywhere = everywhere;
    this.outlets = outlets.clone();
  }

  /** How many n-grams of each size it takes, by outlet. */
  int[] most() {
    int[] most = new int[comparison.outlets().size()];
    if (outlets.length > 1) {
      Arrays.stream(outlets).forEach(outlet -> most[outlet] = OutletPairs.NGRAMS);
    }
    return most;
  }

  /**
   * The rows of {@link NgramPairs}.
   *
   * @param ngrams rows of {@link NgramDetails#COLUMNS}
   * @param selected n-grams, at most {@link #most} of each outlet and size
   */
  Dataset<Row> rows(Dataset<Row> ngrams, List<SelectedNgram> selected) {
    JavaRDD<InternalRow> rows =
        selected.isEmpty()
            ? context.parallelize(List.of())
            : context
                .parallelize(OutletPairs.of(outlets.length))
                .flatMap(new PairRows(everywhere, context.broadcast(choice(ngrams, selected))));
    return inputs.spark().internalCreateDataFrame(rows.rdd(), NgramPairs.TABLE.schema(), false);
  }

  private PairChoice choice(Dataset<Row> ngrams, List<SelectedNgram> selected) {
    Map<String, Long> texts = new HashMap<>();
    selected.forEach(one -> texts.put(one.ngram(), 0L));
    Broadcast<TermNumbers> wanted = context.broadcast(TermNumbers.of(texts));
    int maxSize = comparison.totals().maxSize();
    PairCounts counts =
        PairCounts.sum(
            inputs.local(
                ColumnRows.of(ngrams).mapPartitions(new CountPairs(everywhere, wanted, outlets))),
            maxSize,
            outlets.length);
    return PairChoice.of(outlets, selected, counts, maxSize);
  }
}
