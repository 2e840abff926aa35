package parallax.ingest;

import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Settles what no reader can see alone: ids that are given twice, and exact copies.
 *
 * <p>"First" is by source path, then by place in the file, whatever the partitioning; among copies
 * an earlier day of publication comes before that, since the original is older than its reprints.
 * Of an id that the input gives twice the first record is kept and the others are rejected. Records
 * that are equal in every field that a derived id is made of are numbered: the second is {@code
 * id-2}. Only keys travel through the shuffles, sorted on the way so that nothing grows with the
 * number of copies; what changes goes back to the task that read the article.
 */
final class Resolution {
  private Resolution() {}

  /**
   * What differs from what the readers saw, each fix in the partition of its article.
   *
   * @param outcomes one partition a task, the tasks in the order of the input
   */
  static JavaRDD<Fix> fixes(JavaRDD<byte[]> outcomes) {
    int tasks = outcomes.getNumPartitions();
    JavaRDD<ArticleKey> keys = outcomes.mapPartitionsWithIndex(Resolution::keys, true);
    JavaRDD<ArticleKey> ranked =
        sorted(keys, KeyOrder.BY_ID, tasks).mapPartitions(Resolution::ranked);
    JavaRDD<Fix> fixes = sorted(ranked, KeyOrder.BY_COPY, tasks).mapPartitions(Resolution::fixes);
    return fixes
        .mapToPair(fix -> new Tuple2<>(fix.task, fix))
        .partitionBy(new Numbered(tasks))
        .values();
  }

  private static JavaRDD<ArticleKey> sorted(
      JavaRDD<ArticleKey> keys, KeyOrder order, int partitions) {
    JavaPairRDD<ArticleKey, Boolean> pairs = keys.mapToPair(key -> new Tuple2<>(key, true));
    return pairs.repartitionAndSortWithinPartitions(new Hashed(order, partitions), order).keys();
  }

  private static Iterator<ArticleKey> keys(Integer task, Iterator<byte[]> outcomes) {
    long[] place = {0};
    return OutcomeBlocks.unpack(outcomes)
        .flatMap(
            outcome -> {
              long here = place[0]++;
              return Outcomes.kind(outcome) == Outcomes.AN_ARTICLE
                  ? Stream.of(ArticleKey.of(outcome, task, here))
                  : Stream.empty();
            })
        .iterator();
  }

  private static Iterator<ArticleKey> ranked(Iterator<ArticleKey> sorted) {
    return Streams.of(sorted)
        .map(
            new Function<ArticleKey, ArticleKey>() {
              private @Nullable ArticleKey before;

              @Override
              public ArticleKey apply(ArticleKey key) {
                key.rank =
                    before != null && KeyOrder.BY_ID.isSame(before, key) ? before.rank + 1 : 1;
                before = key;
                return key;
              }
            })
        .iterator();
  }

  private static Iterator<Fix> fixes(Iterator<ArticleKey> sorted) {
    return Streams.of(sorted).flatMap(new Copies()).iterator();
  }

  /** Goes through keys with copies next to each other, and says which need a fix. */
  private static final class Copies implements Function<ArticleKey, Stream<Fix>> {
    private @Nullable ArticleKey before;
    private @Nullable String original;

    @Override
    public Stream<Fix> apply(ArticleKey key) {
      if (before == null || !KeyOrder.BY_COPY.isSame(before, key)) {
        original = null;
      }
      before = key;
      String copyOf = null;
      if (!key.isDuplicateId()) {
        copyOf = original;
        original = original == null ? key.settledId() : original;
      }
      boolean changes = key.rank > 1 || copyOf != null || !key.settledId().equals(key.id);
      return changes ? Stream.of(new Fix(key, copyOf)) : Stream.empty();
    }
  }

  /** Keys that belong together in one partition. */
  private static final class Hashed extends Partitioner {
    private final KeyOrder order;
    private final int partitions;

    Hashed(KeyOrder order, int partitions) {
      this.order = order;
      this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
      return partitions;
    }

    @Override
    public int getPartition(Object key) {
      return Math.floorMod(order.hash((ArticleKey) key), partitions);
    }
  }

  /** The partition that is named by its number. */
  private static final class Numbered extends Partitioner {
    private final int partitions;

    Numbered(int partitions) {
      this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
      return partitions;
    }

    @Override
    public int getPartition(Object number) {
      return (Integer) number;
    }
  }
}
