package parallax.ngram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.encode.ByNumber;
import parallax.encode.Each;
import parallax.encode.EncodedText;
import parallax.encode.Partitioning;
import parallax.encode.TypeNames;
import parallax.job.Inputs;
import parallax.table.NgramTotals;
import parallax.table.Ngrams;
import scala.Tuple2;

/**
 * Counts n-grams of all sizes at once, and makes the rows of both tables: only when they are
 * counted do n-grams get their words back.
 */
final class NgramCounter {
  /** Windows of a partition: some 25 MB. */
  private static final long PARTITION_TOKENS = 2_500_000;

  private final SparkSession spark;
  private final Sizes sizes;
  private final int minCount;
  private final OutletSizes outlets;
  private final EncodedText text;
  private final JavaRDD<CountedNgrams> counted;
  private final long[] types;

  /** Counts; how many n-grams there are of each size is known when this returns. */
  NgramCounter(Inputs inputs, EncodedText text, Sizes sizes, int minCount) {
    this(
        inputs,
        text,
        sizes,
        minCount,
        Partitioning.of(
            text.tokens(), PARTITION_TOKENS, inputs.spark().sparkContext().defaultParallelism()));
  }

  /** The same in a given number of partitions, for tests. */
  NgramCounter(Inputs inputs, EncodedText text, Sizes sizes, int minCount, int partitions) {
    this.spark = inputs.spark();
    this.sizes = sizes;
    this.minCount = minCount;
    this.outlets = new OutletSizes(text.outlets());
    this.text = text;
    this.counted =
        inputs.shared(
            new CountWindows(sizes.most(), minCount, partitions, outlets).of(text.chunks()));
    this.types = new long[Sizes.MOST];
    for (long[] part : inputs.local(counted.map(CountedNgrams::types))) {
      for (int i = 0; i < types.length; i++) {
        types[i] += part[i];
      }
    }
  }

  /** The rows of {@link NgramTotals}. */
  Dataset<Row> totals() {
    List<Row> rows = new ArrayList<>();
    for (int outlet = 0; outlet < outlets.size(); outlet++) {
      for (int size = 1; size <= sizes.most(); size++) {
        long n = outlets.ngrams(outlet, size);
        if (n > 0) {
          rows.add(RowFactory.create(outlets.name(outlet), size, n, minCount, types[size - 1]));
        }
      }
    }
    return spark.createDataFrame(rows, NgramTotals.TABLE.schema());
  }

  /** The rows of {@link Ngrams}, those of an n-gram together. */
  Dataset<Row> ngrams() {
    int partitions = counted.getNumPartitions();
    JavaRDD<LongerNgrams> longer =
        counted
            .flatMapToPair(own -> LongerNgrams.of(own, partitions))
            .partitionBy(new ByNumber(partitions))
            .values();
    JavaRDD<TypeNames> names = text.names(counted.map(CountedNgrams::neededIds));
    OutletSizes numbered = outlets;
    JavaRDD<InternalRow> rows =
        counted
            .<LongerNgrams, Tuple2<CountedNgrams, BitSet>>zipPartitions(
                longer, (own, told) -> new Each<>(own, ngrams -> marked(ngrams, told)))
            .zipPartitions(
                names,
                (marked, words) ->
                    new Each<>(
                        marked, own -> new NgramRows(own._1(), own._2(), words.next(), numbered)));
    return spark.internalCreateDataFrame(rows.rdd(), Ngrams.TABLE.schema(), false);
  }

  private static Iterator<Tuple2<CountedNgrams, BitSet>> marked(
      CountedNgrams counted, Iterator<LongerNgrams> told) {
    BitSet extended = counted.cells().extended();
    NgramIndex index = new NgramIndex(counted);
    told.forEachRemaining(longer -> longer.mark(counted, index, extended));
    return List.of(new Tuple2<>(counted, extended)).iterator();
  }
}
