package parallax.ngram;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaRDD;
import parallax.encode.ByNumber;
import parallax.encode.EncodedChunk;
import parallax.window.Blocks;
import parallax.window.ChunkWindows;
import parallax.window.NgramScan;
import scala.Tuple2;

/**
 * Counts the n-grams of a text: each chunk sorts its windows of ids; the windows of a partition,
 * from all chunks, are merged and counted in one pass.
 *
 * @param maxSize longest n-gram
 * @param minCount occurrences in all outlets from which an n-gram is kept
 * @param partitions of n-grams; those with the same beginning are in one
 */
record CountWindows(int maxSize, int minCount, int partitions, OutletSizes outlets)
    implements Serializable {

  /** The part of a Java heap that a task may fill with windows before they go to a file. */
  private static final int HEAP_PART = 16;

  /** One object a partition. */
  JavaRDD<CountedNgrams> of(JavaRDD<EncodedChunk> chunks) {
    return chunks
        .flatMapToPair(this::blocks)
        .partitionBy(new ByNumber(partitions))
        .values()
        .mapPartitions(blocks -> List.of(count(blocks)).iterator());
  }

  /** The windows of a chunk, by partition. */
  private Iterator<Tuple2<Integer, byte[]>> blocks(EncodedChunk chunk) {
    byte[][] blocks = new ChunkWindows(maxSize, partitions).blocks(chunk);
    List<Tuple2<Integer, byte[]>> pairs = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      pairs.add(new Tuple2<>(partition, blocks[partition]));
    }
    return pairs.iterator();
  }

  private CountedNgrams count(Iterator<byte[]> blocks) {
    Path folder = SparkEnv.get().blockManager().diskBlockManager().localDirs()[0].toPath();
    try (Blocks all = new Blocks(folder, Runtime.getRuntime().maxMemory() / HEAP_PART)) {
      blocks.forEachRemaining(all::add);
      CountedNgrams counted = new CountedNgrams(outlets);
      new NgramScan(all, minCount, outlets.tokens()).all(counted);
      return counted.trimmed();
    }
  }
}
