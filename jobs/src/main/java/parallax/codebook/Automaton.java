package parallax.codebook;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Many rules as one automaton over tokens. A situation in it is one path, how many of its places
 * are matched, and how many tokens of the next gap are used; a {@link Matcher} follows all at once.
 */
final class Automaton implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Six bits each hold {@link RuleParser#MAX_PLACES} and {@link RuleParser#MAX_SLACK}. */
  private static final int BITS = 6;

  private static final int MASK = (1 << BITS) - 1;

  private final WordIndex index = new WordIndex();
  private final List<int[]> places = new ArrayList<>();
  private final List<int[]> gaps = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();
  private final Map<Integer, List<Integer>> pathsByFirstPlace = new HashMap<>();

  /** Adds a rule's paths; their matches are reported under the rule's number. */
  void add(Rule rule, int number) {
    for (Path path : rule.paths()) {
      int[] sets = path.places().stream().mapToInt(index::number).toArray();
      pathsByFirstPlace.computeIfAbsent(sets[0], absent -> new ArrayList<>()).add(places.size());
      places.add(sets);
      gaps.add(path.gaps().stream().mapToInt(Integer::intValue).toArray());
      owners.add(number);
    }
  }

  BitSet setsOf(String token) {
    return index.setsOf(token);
  }

  /** The situations after a first token of these word sets. */
  List<Long> begin(BitSet sets) {
    List<Long> next = new ArrayList<>();
    for (int set = sets.nextSetBit(0); set >= 0; set = sets.nextSetBit(set + 1)) {
      for (int path : pathsByFirstPlace.getOrDefault(set, List.of())) {
        next.add(situation(path, 1, 0));
      }
    }
    next.sort(null);
    return next;
  }

  /** The situations after one more token. */
  List<Long> step(List<Long> situations, BitSet sets) {
    TreeSet<Long> next = new TreeSet<>();
    for (long situation : situations) {
      int path = path(situation);
      int matched = matched(situation);
      int used = (int) (situation & MASK);
      if (matched < places.get(path).length) {
        if (sets.get(places.get(path)[matched])) {
          next.add(situation(path, matched + 1, 0));
        }
        if (used < gaps.get(path)[matched]) {
          next.add(situation(path, matched, used + 1));
        }
      }
    }
    return List.copyOf(next);
  }

  /** The word sets that a next token could take the situations further with. */
  BitSet wanted(List<Long> situations) {
    BitSet wanted = new BitSet();
    for (long situation : situations) {
      if (!accepts(situation)) {
        wanted.set(places.get(path(situation))[matched(situation)]);
      }
    }
    return wanted;
  }

  boolean accepts(long situation) {
    return matched(situation) == places.get(path(situation)).length;
  }

  /** The number of the rule that a situation belongs to. */
  int rule(long situation) {
    return owners.get(path(situation));
  }

  /** How many places of its path a situation has matched, in tokens. */
  int matched(long situation) {
    return (int) (situation >>> BITS) & MASK;
  }

  private static int path(long situation) {
    return (int) (situation >>> (2 * BITS));
  }

  private static long situation(int path, int matched, int used) {
    return ((long) path << (2 * BITS)) | ((long) matched << BITS) | used;
  }
}
