package parallax.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words with {@code *} as one automaton over characters. Words that begin alike share their
 * beginning. Which of them a stretch of characters leaves possible is worked out when a token first
 * has it, and kept: so a token costs a look-up a character, whatever the number of words.
 */
final class WildcardTrie {
  /** Kept situations, some 600 bytes each; above this they are dropped. */
  static final int MAX_KEPT = 10_000;

  private static final int ASCII = 128;
  private static final int[] NONE = {};

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

  /** The nodes that some characters lead to. */
  private static final class Situation {
    private final Set<Node> nodes;
    private final int[] sets;
    private final @Nullable Situation[] byAscii = new Situation[ASCII];
    private final Map<Character, Situation> byOther = new HashMap<>();

    Situation(Set<Node> nodes) {
      this.nodes = nodes;
      this.sets = nodes.stream().flatMap(node -> node.sets.stream()).mapToInt(set -> set).toArray();
    }

    @Nullable Situation next(char c) {
      return c < ASCII ? byAscii[c] : byOther.get(c);
    }

    void next(char c, Situation next) {
      if (c < ASCII) {
        byAscii[c] = next;
      } else {
        byOther.put(c, next);
      }
    }
  }

  private final Node root = new Node(false);
  private final Map<Set<Node>, Situation> kept = new HashMap<>();
  private @Nullable Situation first;

  /**
   * Adds a word.
   *
   * @param parts what stands before, between and behind its stars
   * @param set the number of the set that it is in
   */
  void add(List<String> parts, int set) {
    first = null;
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

  /** The sets of the words that the whole token fits; some may stand twice. Not to be changed. */
  int[] match(String token) {
    Situation situation = first();
    for (int i = 0; i < token.length(); i++) {
      if (situation.nodes.isEmpty()) {
        return NONE;
      }
      situation = next(situation, token.charAt(i));
    }
    return situation.sets;
  }

  /** Kept situations. */
  int kept() {
    return kept.size();
  }

  private Situation first() {
    if (first == null || kept.size() > MAX_KEPT) {
      kept.clear();
      Set<Node> entered = new LinkedHashSet<>();
      enter(root, entered);
      first = new Situation(entered);
    }
    return first;
  }

  private Situation next(Situation situation, char c) {
    Situation known = situation.next(c);
    if (known == null) {
      known = kept.computeIfAbsent(step(situation.nodes, c), Situation::new);
      situation.next(c, known);
    }
    return known;
  }

  private static Set<Node> step(Collection<Node> nodes, char c) {
    Set<Node> following = new LinkedHashSet<>();
    for (Node node : nodes) {
      if (node.repeats) {
        following.add(node);
      }
      enter(node.next.get(c), following);
    }
    return following;
  }

  private static void enter(@Nullable Node node, Set<Node> active) {
    if (node != null) {
      active.add(node);
      if (node.star != null) {
        active.add(node.star);
      }
    }
  }
}
