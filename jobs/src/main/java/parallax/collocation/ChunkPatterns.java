package parallax.collocation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import parallax.encode.EncodedChunk;
import scala.Tuple2;

/**
 * Counts the patterns of a chunk: two neighbours and what follows them, two words that are one
 * apart, single words and their {@link Surroundings}; each for each outlet, in blocks by the
 * partition that its two words belong to.
 */
final class ChunkPatterns implements Serializable {
  private static final long serialVersionUID = 1;

  /** Tokens that are counted at once; their keys take 48 bytes each. */
  private static final int AT_ONCE = 1 << 20;

  private final int partitions;
  private final int outlets;
  private final int atOnce;

  /**
   * A counter.
   *
   * @param outlets how many there are in all chunks
   */
  ChunkPatterns(int partitions, int outlets) {
    this(partitions, outlets, AT_ONCE);
  }

  /** The same with another number of tokens that are counted at once, for tests. */
  ChunkPatterns(int partitions, int outlets, int atOnce) {
    this.partitions = partitions;
    this.outlets = outlets;
    this.atOnce = atOnce;
  }

  /** The partition of two words, or of one word and 0. */
  static int partition(int first, int second, int partitions) {
    long hash = (((long) first << Integer.SIZE) | second) * 0x9E3779B97F4A7C15L;
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return (int) ((mixed >>> 33) % partitions);
  }

  Iterator<Tuple2<Integer, byte[]>> blocks(EncodedChunk chunk) {
    List<Tuple2<Integer, byte[]>> blocks = new ArrayList<>();
    count(chunk, 0, chunk.tokens().length, blocks);
    return blocks.iterator();
  }

  /** Patterns that begin in [begin, end); halves that until the keys fit. */
  private void count(EncodedChunk chunk, int begin, int end, List<Tuple2<Integer, byte[]>> blocks) {
    int length = end - begin;
    if (length <= atOnce) {
      int seen = Math.min(end + 2, chunk.tokens().length);
      LocalIds ids = new LocalIds(chunk.tokens(), begin, seen);
      PatternKeys layout = new PatternKeys(ids.size(), outlets);
      if (layout.bits() < Long.SIZE) {
        long[] keys = new long[3 * length];
        int size = new KeyFiller(chunk, ids, layout, keys).fill(begin, end);
        write(RadixSort.sort(keys, new long[size], size, layout.bits()), size, ids, layout, blocks);
        return;
      }
    }
    count(chunk, begin, begin + length / 2, blocks);
    count(chunk, begin + length / 2, end, blocks);
  }

  private void write(
      long[] keys,
      int size,
      LocalIds ids,
      PatternKeys layout,
      List<Tuple2<Integer, byte[]>> blocks) {
    BlockWriter[] writers = new BlockWriter[partitions];
    for (int p = 0; p < partitions; p++) {
      writers[p] = new BlockWriter();
    }
    int at = 0;
    while (at < size) {
      long pattern = keys[at] >>> 1;
      int begin = at;
      int initial = 0;
      for (; at < size && keys[at] >>> 1 == pattern; at++) {
        initial += (int) (keys[at] & 1);
      }
      long key = pattern << 1;
      int a = ids.id(layout.first(key));
      int b = ids.id(layout.second(key));
      writers[partition(a, b, partitions)].add(
          a, b, follower(layout, key, ids), layout.outlet(key), at - begin, initial);
    }
    for (int p = 0; p < partitions; p++) {
      byte[] block = writers[p].toArray();
      if (block != null) {
        blocks.add(new Tuple2<>(p, block));
      }
    }
  }

  private static int follower(PatternKeys layout, long key, LocalIds ids) {
    int follower = layout.follower(key);
    return layout.second(key) != 0 && Follower.isWord(follower)
        ? Follower.word(ids.id(Follower.id(follower)))
        : follower;
  }
}
