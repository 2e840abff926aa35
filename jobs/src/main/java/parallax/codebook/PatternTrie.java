package parallax.codebook;

import java.util.Map;
import java.util.TreeMap;

/**
 * Patterns on their way to an {@link Automaton}: those that begin alike share their beginning. What
 * follows a place is known by the number of the next word set and the gap before it.
 */
final class PatternTrie {
  /** Five bits hold {@link Ways#MAX_SLACK}. */
  static final int GAP_BITS = 5;

  static final int GAP_MASK = (1 << GAP_BITS) - 1;

  /** A place of a pattern and all that may follow. */
  static final class Node {
    /** By word set, then gap. */
    private final Map<Long, Node> next = new TreeMap<>();

    /** For each group whose patterns end here the first of these patterns. */
    private final Map<Integer, Integer> firstRuleByGroup = new TreeMap<>();

    Map<Long, Node> next() {
      return next;
    }

    Map<Integer, Integer> firstRuleByGroup() {
      return firstRuleByGroup;
    }
  }

  private final WordIndex index = new WordIndex();
  private final Node root = new Node();

  /**
   * Adds a rule.
   *
   * @param number what its matches are reported under
   * @param group rules that are reported as one: of those that match the same tokens with the same
   *     number of words, the first
   */
  void add(Rule rule, int number, int group) {
    for (Path path : rule.paths()) {
      Node node = root;
      for (int place = 0; place < path.places().size(); place++) {
        int set = index.number(path.places().get(place));
        long edge = ((long) set << GAP_BITS) | path.gaps().get(place);
        node = node.next.computeIfAbsent(edge, absent -> new Node());
      }
      node.firstRuleByGroup.merge(group, number, Math::min);
    }
  }

  Node root() {
    return root;
  }

  WordIndex index() {
    return index;
  }

  static int set(long edge) {
    return (int) (edge >>> GAP_BITS);
  }

  static int gap(long edge) {
    return (int) edge & GAP_MASK;
  }
}
