package parallax.compare;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.util.ArrayData;

/**
 * Finds some n-grams, of any sizes, in sentences: a tree whose edges are words. A place in a
 * sentence costs one look-up a word for as long as what begins there begins an n-gram.
 */
final class NgramMatcher implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int NONE = -1;
  private static final int ROOT = 0;

  private final TermNumbers words;

  /** Open addressing: the node in the upper half and the word in the lower one, plus 1; 0 empty. */
  private long[] edges = new long[1 << 8];

  private int[] children = new int[1 << 8];

  /** The n-gram that ends at a node. */
  private int[] ngrams = {NONE};

  private int nodes = 1;

  /** Receives n-grams where they stand. */
  interface Receiver {
    void found(int ngram);
  }

  /** A matcher of n-grams, which go by their index in the list. */
  NgramMatcher(List<String> ngrams) {
    Map<String, Long> numbers = new HashMap<>();
    for (int i = 0; i < ngrams.size(); i++) {
      int node = ROOT;
      for (String word : ngrams.get(i).split(" ", -1)) {
        int number = numbers.computeIfAbsent(word, next -> (long) numbers.size()).intValue();
        node = childOrNew(node, number);
      }
      this.ngrams[node] = i;
    }
    this.words = TermNumbers.of(numbers);
  }

  /**
   * Finds all n-grams of a sentence, each as often as it stands there.
   *
   * @param tokens array of strings
   * @param numbers room for the numbers of the tokens
   * @return {@code numbers}, or a longer array
   */
  int[] match(ArrayData tokens, int[] numbers, Receiver receiver) {
    int length = tokens.numElements();
    int[] sentence = numbers.length < length ? new int[2 * length] : numbers;
    for (int i = 0; i < length; i++) {
      sentence[i] = (int) words.get(tokens.getUTF8String(i));
    }
    for (int begin = 0; begin < length; begin++) {
      int node = ROOT;
      for (int i = begin; i < length && sentence[i] >= 0; i++) {
        node = children[slot(node, sentence[i])];
        if (node == ROOT) {
          break;
        }
        if (ngrams[node] != NONE) {
          receiver.found(ngrams[node]);
        }
      }
    }
    return sentence;
  }

  private int childOrNew(int node, int word) {
    int slot = slot(node, word);
    if (edges[slot] == 0) {
      if (2 * nodes > edges.length) {
        grow();
        slot = slot(node, word);
      }
      if (nodes == ngrams.length) {
        ngrams = Arrays.copyOf(ngrams, 2 * nodes);
        Arrays.fill(ngrams, nodes, 2 * nodes, NONE);
      }
      edges[slot] = edge(node, word);
      children[slot] = nodes++;
    }
    return children[slot];
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldChildren = children;
    edges = new long[2 * oldEdges.length];
    children = new int[2 * oldEdges.length];
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != 0) {
        int slot = slotOf(oldEdges[i]);
        edges[slot] = oldEdges[i];
        children[slot] = oldChildren[i];
      }
    }
  }

  private static long edge(int node, int word) {
    return ((long) node << Integer.SIZE | word) + 1;
  }

  private int slot(int node, int word) {
    return slotOf(edge(node, word));
  }

  /** Where the edge is, or would be put; the child of an empty slot is the root. */
  private int slotOf(long edge) {
    int mask = edges.length - 1;
    long hash = edge * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> Integer.SIZE) & mask;
    while (edges[slot] != 0 && edges[slot] != edge) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
