package parallax.encode;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** The ids of the chunks of a partition, from what the parts of the dictionary answered. */
final class ChunkIds {
  private final Map<Integer, int[][]> byChunk = new HashMap<>();
  private final int parts;

  ChunkIds(Iterator<DictionaryPart.Reply> replies, int parts) {
    this.parts = parts;
    while (replies.hasNext()) {
      DictionaryPart.Reply reply = replies.next();
      byChunk.computeIfAbsent(reply.chunk(), chunk -> new int[parts][])[reply.part()] = reply.ids();
    }
  }

  /** By place in the chunk's types. */
  int[] of(LocalChunk chunk) {
    int[][] answers = byChunk.get(chunk.number());
    if (answers == null) {
      throw new IllegalStateException("No ids came for chunk " + chunk.number());
    }
    int[] homes = chunk.types().homes(parts);
    int[] next = new int[parts];
    int[] ids = new int[homes.length];
    for (int type = 0; type < ids.length; type++) {
      int home = homes[type];
      ids[type] = answers[home][next[home]++];
    }
    return ids;
  }

  /** The numbers of the chunk's outlets; -1 for one without any counted token. */
  static int[] numbers(LocalChunk chunk, Map<String, Integer> outlets) {
    int[] numbers = new int[chunk.outletNames().length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = outlets.getOrDefault(chunk.outletNames()[i], -1);
    }
    return numbers;
  }
}
