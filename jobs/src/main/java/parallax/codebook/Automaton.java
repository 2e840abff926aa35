package parallax.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many patterns as one automaton over word sets. Patterns share their beginnings, and their ends
 * where as many words lie before them, so that alternatives do not multiply. A situation is the
 * place that was matched last and how many tokens of the next gap are used; of the situations at
 * one place the one that used least can do all that the others can. A {@link Matcher} follows all
 * situations at once.
 */
final class Automaton {
  private static final int USED_BITS = PatternTrie.GAP_BITS;
  private static final int USED_MASK = PatternTrie.GAP_MASK;

  /** All there is to know of a place but its number; equal ones are one place. */
  private record Shape(int words, List<Long> edges, List<Integer> targets, List<Integer> ends) {}

  private final WordIndex index;
  private final List<Place> places = new ArrayList<>();
  private final Map<Shape, Integer> known = new HashMap<>();
  private final int root;

  Automaton(PatternTrie trie) {
    this.index = trie.index();
    this.root = number(trie.root(), 0);
    known.clear();
  }

  private int number(PatternTrie.Node node, int words) {
    List<Integer> targets = new ArrayList<>();
    for (PatternTrie.Node next : node.next().values()) {
      targets.add(number(next, words + 1));
    }
    List<Integer> ends = new ArrayList<>();
    node.firstRuleByGroup()
        .forEach(
            (group, rule) -> {
              ends.add(group);
              ends.add(rule);
            });
    Shape shape = new Shape(words, new ArrayList<>(node.next().keySet()), targets, ends);
    return known.computeIfAbsent(
        shape,
        absent -> {
          places.add(new Place(words, shape.edges(), targets, ends));
          return places.size() - 1;
        });
  }

  int[] setsOf(String token) {
    return index.setsOf(token);
  }

  /** Where a match begins. */
  int[] start() {
    return new int[] {root << USED_BITS};
  }

  /**
   * The situations after one more token.
   *
   * @param situations ascending, one a place
   * @param sets the word sets of the token, ascending
   */
  int[] step(int[] situations, int[] sets) {
    Map<Integer, Integer> usedByPlace = new TreeMap<>();
    for (int situation : situations) {
      int used = situation & USED_MASK;
      if (used < place(situation).maxGap()) {
        usedByPlace.merge(situation >>> USED_BITS, used + 1, Math::min);
      }
      place(situation).follow(used, sets, usedByPlace);
    }
    return usedByPlace.entrySet().stream()
        .mapToInt(entry -> (entry.getKey() << USED_BITS) | entry.getValue())
        .toArray();
  }

  /** The word sets that a next token could take the situations further with, ascending. */
  int[] wanted(int[] situations) {
    return Arrays.stream(situations)
        .flatMap(situation -> place(situation).wanted(situation & USED_MASK))
        .distinct()
        .sorted()
        .toArray();
  }

  /** Within how many tokens the next word must come. */
  int reach(int[] situations) {
    return Arrays.stream(situations)
        .filter(situation -> place(situation).leadsOn())
        .map(situation -> place(situation).maxGap() - (situation & USED_MASK) + 1)
        .max()
        .orElse(0);
  }

  /**
   * What ends with the token that was just taken: group, rule and number of words in turn, for each
   * group what names most words, then what the codebook has first.
   */
  int[] ends(int[] situations) {
    Map<Integer, int[]> best = new TreeMap<>();
    for (int situation : situations) {
      if ((situation & USED_MASK) == 0) {
        for (int[] end : place(situation).ends()) {
          best.merge(end[0], end, Automaton::stronger);
        }
      }
    }
    return best.values().stream().flatMapToInt(Arrays::stream).toArray();
  }

  private static int[] stronger(int[] a, int[] b) {
    if (a[2] != b[2]) {
      return a[2] > b[2] ? a : b;
    }
    return a[1] < b[1] ? a : b;
  }

  private Place place(int situation) {
    return places.get(situation >>> USED_BITS);
  }
}
