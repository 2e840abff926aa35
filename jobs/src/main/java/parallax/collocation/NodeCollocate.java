package parallax.collocation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * A word near a node in a scope, with its counts.
 *
 * @param node from 0
 * @param word its id
 */
record NodeCollocate(
    int scope,
    int node,
    int word,
    long n,
    long left,
    long right,
    long nodes,
    long collocate,
    long near)
    implements Serializable {

  /**
   * The words of a partition that stand near nodes.
   *
   * @param minimum occurrences of the node, and tokens of the word near it, from which there is a
   *     row for the scope
   */
  static List<NodeCollocate> of(SortedMap<Long, Long> counts, int nodes, int outlets, int minimum) {
    Found found = new Found(nodes, outlets, minimum);
    counts.forEach(found::add);
    found.closeWord();
    return found.rows;
  }

  /** Reads the counts word after word; those of the nodes themselves come first. */
  private static final class Found {
    private final List<NodeCollocate> rows = new ArrayList<>();
    private final OutletSums ofNodes;
    private final OutletSums ofWord;
    private final int nodes;
    private final int minimum;
    private int word = NodeKey.NO_WORD;

    Found(int nodes, int outlets, int minimum) {
      this.nodes = nodes;
      this.minimum = minimum;
      this.ofNodes = new OutletSums(2 * nodes, outlets);
      this.ofWord = new OutletSums(1 + NodeKey.COUNTS * nodes, outlets);
    }

    void add(long key, long n) {
      if (NodeKey.word(key) != word) {
        closeWord();
        word = NodeKey.word(key);
      }
      int node = NodeKey.node(key) - 1;
      int count = NodeKey.count(key);
      if (word == NodeKey.NO_WORD) {
        ofNodes.add(2 * node + count, NodeKey.outlet(key), n);
      } else {
        ofWord.add(node < 0 ? 0 : thing(node) + count, NodeKey.outlet(key), n);
      }
    }

    private static int thing(int node) {
      return 1 + NodeKey.COUNTS * node;
    }

    void closeWord() {
      for (int node = 0; node < nodes; node++) {
        if (ofWord.total(thing(node)) >= minimum) {
          addRow(node, Scope.CORPUS);
          for (int i = 0; i < ofWord.outlets(); i++) {
            addRow(node, Scope.of(ofWord.outlet(i)));
          }
        }
      }
      ofWord.clear();
    }

    private void addRow(int node, int scope) {
      int of = thing(node);
      long n = in(scope, ofWord, of + NodeKey.N);
      long occurrences = in(scope, ofNodes, 2 * node + NodeKey.NODES);
      if (n >= minimum && occurrences >= minimum) {
        rows.add(
            new NodeCollocate(
                scope,
                node,
                word,
                n,
                in(scope, ofWord, of + NodeKey.LEFT),
                in(scope, ofWord, of + NodeKey.RIGHT),
                occurrences,
                in(scope, ofWord, 0),
                in(scope, ofNodes, 2 * node + NodeKey.NEAR)));
      }
    }

    private static long in(int scope, OutletSums sums, int thing) {
      return scope == Scope.CORPUS ? sums.total(thing) : sums.of(thing, Scope.outlet(scope));
    }
  }
}
