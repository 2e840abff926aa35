package parallax.segment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.stats.Flesch;
import scala.Tuple2;

/** Adds up per outlet what the stretches of articles count. */
final class TotalRows implements Serializable {
  /** Behind the sums of {@link OutletSums#values}: the types. */
  private static final int TYPES = 7;

  private TotalRows() {}

  /**
   * Every outlet with an article has its row, whether or not that holds a sentence.
   *
   * @param parts by how many hashes the types are parted
   */
  static JavaRDD<InternalRow> of(JavaRDD<PartitionCounts> counts, int parts) {
    JavaPairRDD<String, long[]> types =
        counts
            .flatMapToPair(TotalRows::byHash)
            .partitionBy(new HashPartitioner(parts))
            .mapPartitionsToPair(new TypeMerge(), false);
    return counts
        .flatMapToPair(TotalRows::sums)
        .union(types)
        .reduceByKey(TotalRows::plus, 1)
        .map(total -> row(total._1(), total._2()));
  }

  private static Iterator<Tuple2<Integer, PartitionCounts>> byHash(PartitionCounts counts) {
    return IntStream.range(0, counts.types.length)
        .mapToObj(part -> new Tuple2<>(part, counts.ofHash(part)))
        .iterator();
  }

  private static Iterator<Tuple2<String, long[]>> sums(PartitionCounts counts) {
    List<Tuple2<String, long[]>> sums = new ArrayList<>();
    for (int i = 0; i < counts.outlets.length; i++) {
      sums.add(new Tuple2<>(counts.outlets[i], counts.sums[i]));
    }
    return sums.iterator();
  }

  /** An outlet's number of types, to be added to its sums. */
  static long[] ofTypes(long types) {
    long[] total = new long[TYPES + 1];
    total[TYPES] = types;
    return total;
  }

  private static long[] plus(long[] left, long[] right) {
    long[] sum = new long[TYPES + 1];
    for (int i = 0; i <= TYPES; i++) {
      sum[i] = (i < left.length ? left[i] : 0) + (i < right.length ? right[i] : 0);
    }
    return sum;
  }

  private static InternalRow row(String outlet, long[] total) {
    long sentences = total[1];
    long tokens = total[2];
    long words = total[3];
    return new GenericInternalRow(
        new @Nullable Object[] {
          UTF8String.fromString(outlet),
          total[0],
          sentences,
          tokens,
          total[TYPES],
          ratio(tokens, sentences),
          ratio(total[5], total[6]),
          words == 0 ? null : Flesch.readingEase(words, sentences, total[4])
        });
  }

  /** Null where there is nothing to divide by. */
  private static @Nullable Double ratio(long above, long below) {
    return below == 0 ? null : (double) above / below;
  }
}
