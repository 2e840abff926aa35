package parallax.collocation;

import java.util.List;
import java.util.stream.Stream;

/** Reads sorted blocks as one, equal patterns added up. */
final class BlockMerge {
  private final BlockReader[] readers;

  /** A heap of readers; the one at 0 is first. */
  private int size;

  private long words;
  private long rest;
  private long n;
  private long initial;

  BlockMerge(List<byte[]> blocks) {
    readers = blocks.stream().flatMap(BlockMerge::reader).toArray(BlockReader[]::new);
    size = readers.length;
    for (int i = size / 2 - 1; i >= 0; i--) {
      siftDown(i);
    }
  }

  private static Stream<BlockReader> reader(byte[] block) {
    BlockReader reader = new BlockReader(block);
    return reader.isAtEnd() ? Stream.empty() : Stream.of(reader);
  }

  /** Goes on to the next pattern; false at the end. */
  boolean next() {
    if (size == 0) {
      return false;
    }
    BlockReader top = readers[0];
    words = top.words();
    rest = top.rest();
    n = 0;
    initial = 0;
    do {
      n += top.n();
      initial += top.initial();
      top.advance();
      if (top.isAtEnd()) {
        readers[0] = readers[--size];
      }
      siftDown(0);
      top = readers[0];
    } while (size > 0 && top.words() == words && top.rest() == rest);
    return true;
  }

  private void siftDown(int from) {
    int parent = from;
    BlockReader sinking = readers[parent];
    int child = 2 * parent + 1;
    while (child < size) {
      if (child + 1 < size && readers[child + 1].isBefore(readers[child])) {
        child++;
      }
      if (!readers[child].isBefore(sinking)) {
        break;
      }
      readers[parent] = readers[child];
      parent = child;
      child = 2 * parent + 1;
    }
    readers[parent] = sinking;
  }

  /** The first word in the upper half, the second or 0 in the lower. */
  long words() {
    return words;
  }

  int first() {
    return (int) (words >>> Integer.SIZE);
  }

  int second() {
    return (int) words;
  }

  /** A {@link Follower}, or {@link Surroundings} where there is no second word. */
  int follower() {
    return (int) (rest >>> Integer.SIZE);
  }

  int outlet() {
    return (int) rest;
  }

  long n() {
    return n;
  }

  long initial() {
    return initial;
  }
}
