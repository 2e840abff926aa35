package parallax.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.job.ColumnRows;
import parallax.job.Inputs;
import parallax.table.Field;
import parallax.table.NgramKeyness;
import parallax.table.NgramPairs;
import parallax.table.Table;
import scala.Tuple2;

/**
 * The passes over {@code ngrams}: the first counts how many tests have the same counts, from which
 * the q-values follow; the second selects the clearest of each outlet and size, which are tested by
 * permutation of articles and compared in pairs of outlets; another makes the rows. Nothing but
 * counts is shuffled.
 */
final class KeynessPasses {
  private final Inputs inputs;
  private final SparkSession spark;
  private final Dataset<Row> ngrams;
  private final Comparison comparison;
  private final Broadcast<Comparison> everywhere;
  private final int permuted;
  private final PairPasses pairs;
  private final long seed;

  /**
   * The passes.
   *
   * @param ngrams rows of the table, all of an n-gram together
   * @param permuted rows of each outlet and size that are tested by permutation of articles
   * @param paired outlets that are compared with each other, one with one
   * @param seed of the permutations
   */
  KeynessPasses(
      Inputs inputs,
      Dataset<Row> ngrams,
      Comparison comparison,
      int permuted,
      int[] paired,
      long seed) {
    this.permuted = comparison.reference().hasArticles() ? permuted : 0;
    this.seed = seed;
    this.inputs = inputs;
    this.spark = inputs.spark();
    this.ngrams = ngrams;
    this.comparison = comparison;
    this.everywhere = broadcast(comparison);
    this.pairs = new PairPasses(inputs, comparison, everywhere, paired);
  }

  /** The rows of {@link NgramKeyness} and {@link NgramPairs}. */
  Map<Table, Dataset<Row>> tables() {
    Broadcast<Corrections> corrections = broadcast(corrections());
    List<SelectedNgram> selected = selected(corrections);
    return Map.of(
        NgramKeyness.TABLE,
        keyness(corrections, articlePValues(selected)),
        NgramPairs.TABLE,
        pairs.rows(select(NgramDetails.COLUMNS), SelectNgrams.best(selected, pairs.most())));
  }

  private Dataset<Row> keyness(Broadcast<Corrections> corrections, ArticlePValues articlePValues) {
    KeynessRows rows = new KeynessRows(everywhere, corrections, broadcast(articlePValues));
    JavaRDD<InternalRow> ranked =
        ColumnRows.of(select(NgramDetails.COLUMNS))
            .mapPartitions(rows)
            .mapPartitions(new RankedRuns(KeynessRow.SCHEMA));
    // The rank is the last column, so what knows only the others does not see it.
    return spark.internalCreateDataFrame(ranked.rdd(), NgramKeyness.TABLE.schema(), false);
  }

  private List<SelectedNgram> selected(Broadcast<Corrections> corrections) {
    int[] most = pairs.most();
    Arrays.setAll(most, outlet -> Math.max(most[outlet], permuted));
    if (Arrays.stream(most).allMatch(n -> n == 0)) {
      return List.of();
    }
    JavaRDD<InternalRow> counts = ColumnRows.of(select(NgramGroup.COLUMNS));
    return SelectNgrams.best(
        inputs.local(counts.mapPartitions(new SelectNgrams(everywhere, corrections, most))), most);
  }

  private ArticlePValues articlePValues(List<SelectedNgram> selected) {
    int[] most = new int[comparison.outlets().size()];
    Arrays.fill(most, permuted);
    return new ArticleTests(inputs, comparison, everywhere, seed)
        .test(SelectNgrams.best(selected, most));
  }

  private Corrections corrections() {
    Families families = comparison.families();
    SumTests sum = new SumTests(families);
    JavaRDD<Tuple2<Integer, TestSums>> tests =
        inputs.shared(
            ColumnRows.of(select(NgramGroup.COLUMNS)).mapPartitions(new CountTests(everywhere)));
    Absences absences =
        Absences.of(
            inputs.local(
                sum.of(tests.filter(part -> families.isOfAll(part._1())), families.maxSize())),
            families);
    comparison.totals().requireWhole(absences);
    int partitions = Math.max(1, Math.min(families.end(), tests.getNumPartitions()));
    return Corrections.of(
        inputs.local(
            sum.of(tests.filter(part -> !families.isOfAll(part._1())), partitions)
                .mapPartitionsWithIndex(
                    new AdjustTests(everywhere, broadcast(absences), partitions), true)),
        families);
  }

  private Dataset<Row> select(Field[] fields) {
    return ngrams.select(Arrays.stream(fields).map(Field::column).toArray(Column[]::new));
  }

  private <T> Broadcast<T> broadcast(T value) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
  }
}
