package parallax.collocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import scala.Tuple2;

/** Adds up {@link NodeKey}s, and sends them where their words belong. */
final class NodeCounts {
  private final int partitions;
  private long[] keys = new long[1 << 16];
  private int size;

  NodeCounts(int partitions) {
    this.partitions = partitions;
  }

  void add(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = key;
  }

  /** Keys as differences, each with its count. */
  Iterator<Tuple2<Integer, byte[]>> blocks() {
    long[] sorted = RadixSort.sort(keys, new long[size], size, Long.SIZE - 1);
    NumberWriter[] writers = new NumberWriter[partitions];
    Arrays.setAll(writers, p -> new NumberWriter());
    long[] last = new long[partitions];
    int at = 0;
    while (at < size) {
      int begin = at;
      long key = sorted[begin];
      while (at < size && sorted[at] == key) {
        at++;
      }
      int word = NodeKey.word(key);
      int home = ChunkPatterns.partition(word, 0, partitions);
      for (int p = 0; p < partitions; p++) {
        if (p == home || word == NodeKey.NO_WORD) {
          writers[p].add(key - last[p]);
          writers[p].add(at - begin);
          last[p] = key;
        }
      }
    }
    List<Tuple2<Integer, byte[]>> blocks = new ArrayList<>();
    for (int p = 0; p < partitions; p++) {
      if (!writers[p].isEmpty()) {
        blocks.add(new Tuple2<>(p, writers[p].toArray()));
      }
    }
    return blocks.iterator();
  }

  /** All blocks of a partition as one. */
  static SortedMap<Long, Long> merge(Iterator<byte[]> blocks) {
    SortedMap<Long, Long> counts = new TreeMap<>();
    while (blocks.hasNext()) {
      NumberReader reader = new NumberReader(blocks.next());
      long key = 0;
      while (reader.hasNext()) {
        key += reader.next();
        counts.merge(key, reader.next(), Long::sum);
      }
    }
    return counts;
  }
}
