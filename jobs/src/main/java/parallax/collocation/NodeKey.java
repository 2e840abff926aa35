package parallax.collocation;

/** What is counted for nodes, as a number: a word, an outlet, a node and which of its counts. */
final class NodeKey {
  /** In place of a node: the word is counted wherever it stands. */
  static final int NO_NODE = 0;

  /** In place of a word: the node itself is counted. */
  static final int NO_WORD = 0;

  static final int N = 0;
  static final int LEFT = 1;
  static final int RIGHT = 2;

  /** Without a word: occurrences of the node. */
  static final int NODES = 0;

  /** Without a word: tokens near the node. */
  static final int NEAR = 1;

  /** Counts of a word near a node. */
  static final int COUNTS = 3;

  private static final int COUNT_BITS = 2;
  private static final int NODE_BITS = 10;
  private static final int OUTLET_BITS = 20;

  private NodeKey() {}

  /**
   * Sorts by word, outlet, node and count.
   *
   * @throws IllegalStateException where there are more than a million outlets
   */
  static long of(int word, int outlet, int node, int count) {
    if (outlet >>> OUTLET_BITS != 0) {
      throw new IllegalStateException("Too many outlets for collocates of nodes: " + outlet);
    }
    long key = ((long) word << OUTLET_BITS) | outlet;
    return (((key << NODE_BITS) | node) << COUNT_BITS) | count;
  }

  static int word(long key) {
    return (int) (key >>> (OUTLET_BITS + NODE_BITS + COUNT_BITS));
  }

  static int outlet(long key) {
    return (int) (key >>> (NODE_BITS + COUNT_BITS)) & ((1 << OUTLET_BITS) - 1);
  }

  static int node(long key) {
    return (int) (key >>> COUNT_BITS) & ((1 << NODE_BITS) - 1);
  }

  static int count(long key) {
    return (int) key & ((1 << COUNT_BITS) - 1);
  }
}
