package parallax.collocation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import parallax.encode.EncodedChunk;
import scala.Tuple2;

/**
 * Counts what stands near nodes in a chunk, and every word by itself, as sorted keys with their
 * counts.
 */
final class NodeWindows implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[][] nodes;
  private final int window;
  private final int partitions;

  /**
   * A counter.
   *
   * @param nodes the ids of each node's words; empty where a word has none
   * @param window words on each side, inside the sentence
   */
  NodeWindows(int[][] nodes, int window, int partitions) {
    this.nodes = nodes;
    this.window = window;
    this.partitions = partitions;
  }

  /** The counts of a chunk by the partition of the word; those of nodes go to all. */
  Iterator<Tuple2<Integer, byte[]>> blocks(EncodedChunk chunk) {
    NodeCounts counts = new NodeCounts(partitions);
    int sentence = 0;
    int begin = 0;
    for (int article = 0; article < chunk.articles(); article++) {
      for (; sentence < chunk.articleEnd(article); sentence++) {
        int end = chunk.sentenceEnd(sentence);
        count(chunk.tokens(), begin, end, chunk.outlet(article), counts);
        begin = end;
      }
    }
    return counts.blocks();
  }

  private void count(int[] tokens, int begin, int end, int outlet, NodeCounts counts) {
    for (int i = begin; i < end; i++) {
      if (tokens[i] != 0) {
        counts.add(NodeKey.of(tokens[i], outlet, NodeKey.NO_NODE, NodeKey.N));
      }
    }
    for (int node = 0; node < nodes.length; node++) {
      List<Integer> places = places(nodes[node], tokens, begin, end);
      if (!places.isEmpty()) {
        countNear(tokens, begin, end, outlet, node, places, counts);
      }
    }
  }

  /** Where the node begins in the sentence; occurrences may overlap. */
  private static List<Integer> places(int[] node, int[] tokens, int begin, int end) {
    if (node.length == 0) {
      return List.of();
    }
    List<Integer> places = new ArrayList<>(0);
    for (int i = begin; i + node.length <= end; i++) {
      if (tokens[i] == node[0] && Arrays.equals(tokens, i, i + node.length, node, 0, node.length)) {
        places.add(i);
      }
    }
    return places;
  }

  private void countNear(
      int[] tokens,
      int begin,
      int end,
      int outlet,
      int node,
      List<Integer> places,
      NodeCounts counts) {
    int length = nodes[node].length;
    boolean[] left = new boolean[end - begin];
    boolean[] right = new boolean[end - begin];
    for (int place : places) {
      counts.add(NodeKey.of(NodeKey.NO_WORD, outlet, node + 1, NodeKey.NODES));
      Arrays.fill(left, Math.max(place - window, begin) - begin, place - begin, true);
      int behind = place + length;
      Arrays.fill(right, behind - begin, Math.min(behind + window, end) - begin, true);
    }
    for (int i = begin; i < end; i++) {
      boolean isLeft = left[i - begin];
      boolean isRight = right[i - begin];
      if (isLeft || isRight) {
        counts.add(NodeKey.of(NodeKey.NO_WORD, outlet, node + 1, NodeKey.NEAR));
        countCollocate(tokens[i], outlet, node + 1, isLeft, isRight, counts);
      }
    }
  }

  private static void countCollocate(
      int word, int outlet, int node, boolean isLeft, boolean isRight, NodeCounts counts) {
    if (word == 0) {
      return;
    }
    counts.add(NodeKey.of(word, outlet, node, NodeKey.N));
    if (isLeft) {
      counts.add(NodeKey.of(word, outlet, node, NodeKey.LEFT));
    }
    if (isRight) {
      counts.add(NodeKey.of(word, outlet, node, NodeKey.RIGHT));
    }
  }
}
