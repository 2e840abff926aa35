package parallax.window;

import java.util.Arrays;

/** Numbers by the partition they belong to, in their order within each. */
final class Parts {
  private final int[] items;
  private final int[] starts;

  private Parts(int[] items, int[] starts) {
    this.items = items;
    this.starts = starts;
  }

  /** No numbers in any partition. */
  static Parts none(int partitions) {
    return new Parts(new int[0], new int[partitions + 1]);
  }

  /** The places where windows of two ids and more begin, by their first two ids. */
  static Parts windows(SpacedText text, int partitions) {
    int[] ids = text.ids;
    int[] starts = new int[partitions + 1];
    for (int i = 0; i < ids.length - 1; i++) {
      if (ids[i] != 0 && ids[i + 1] != 0) {
        starts[ChunkWindows.partition(ids[i], ids[i + 1], partitions) + 1]++;
      }
    }
    addUp(starts);
    int[] next = starts.clone();
    int[] places = new int[starts[partitions]];
    for (int i = 0; i < ids.length - 1; i++) {
      if (ids[i] != 0 && ids[i + 1] != 0) {
        places[next[ChunkWindows.partition(ids[i], ids[i + 1], partitions)]++] = i;
      }
    }
    return new Parts(places, starts);
  }

  /** The ids that occur, each once. */
  static Parts ids(SingleIds singles, int maxId, int partitions) {
    int[] starts = new int[partitions + 1];
    for (int id = 1; id <= maxId; id++) {
      if (singles.occurs(id)) {
        starts[ChunkWindows.partition(id, partitions) + 1]++;
      }
    }
    addUp(starts);
    int[] next = starts.clone();
    int[] items = new int[starts[partitions]];
    for (int id = 1; id <= maxId; id++) {
      if (singles.occurs(id)) {
        items[next[ChunkWindows.partition(id, partitions)]++] = id;
      }
    }
    return new Parts(items, starts);
  }

  /** All numbers, partition after partition. */
  int[] items() {
    return items;
  }

  /** Where the partition's numbers begin among all, and those of the one before end. */
  int start(int partition) {
    return starts[partition];
  }

  /** A copy of one part. */
  int[] part(int partition) {
    return Arrays.copyOfRange(items, starts[partition], starts[partition + 1]);
  }

  /** Turns the size of each part, one place late, into where it starts. */
  static void addUp(int[] sizes) {
    for (int i = 1; i < sizes.length; i++) {
      sizes[i] += sizes[i - 1];
    }
  }
}
