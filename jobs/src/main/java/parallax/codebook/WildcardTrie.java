package parallax.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Words with {@code *} as one automaton over characters. Words that begin alike share their
 * beginning, so that a token meets, after each of its characters, only those that have matched so
 * far.
 */
final class WildcardTrie {

  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();
    private final boolean repeats;
    private final List<Integer> sets = new ArrayList<>();

    /** What follows after any characters. */
    private @Nullable Node star;

    Node(boolean repeats) {
      this.repeats = repeats;
    }
  }

  private final Node root = new Node(false);

  /**
   * Adds a word.
   *
   * @param parts what stands before, between and behind its stars
   * @param set the number of the set that it is in
   */
  void add(List<String> parts, int set) {
    Node node = root;
    for (int part = 0; part < parts.size(); part++) {
      if (part > 0) {
        if (node.star == null) {
          node.star = new Node(true);
        }
        node = node.star;
      }
      for (char c : parts.get(part).toCharArray()) {
        node = node.next.computeIfAbsent(c, absent -> new Node(false));
      }
    }
    node.sets.add(set);
  }

  /** The sets of the words that the whole token fits; some may stand twice. */
  int[] match(String token) {
    Set<Node> active = new LinkedHashSet<>();
    enter(root, active);
    for (int i = 0; i < token.length() && !active.isEmpty(); i++) {
      Set<Node> following = new LinkedHashSet<>();
      for (Node node : active) {
        if (node.repeats) {
          following.add(node);
        }
        enter(node.next.get(token.charAt(i)), following);
      }
      active = following;
    }
    return active.stream().flatMapToInt(WildcardTrie::sets).toArray();
  }

  private static void enter(@Nullable Node node, Set<Node> active) {
    if (node != null) {
      active.add(node);
      if (node.star != null) {
        active.add(node.star);
      }
    }
  }

  private static IntStream sets(Node node) {
    return node.sets.stream().mapToInt(Integer::intValue);
  }
}
