package parallax.codebook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was matched last, and what may follow: edges in the order of their word sets, then gaps. */
final class Place {
  private final int words;
  private final int[] sets;
  private final int[] gaps;
  private final int[] targets;
  private final int[] ends;
  private final int maxGap;

  /**
   * @param words how many places of a pattern lie behind it, itself included
   * @param edges as {@link PatternTrie} knows them, ascending
   * @param targets where each edge leads
   * @param ends the groups that end here and the first rule of each, in turn
   */
  Place(int words, List<Long> edges, List<Integer> targets, List<Integer> ends) {
    this.words = words;
    this.sets = edges.stream().mapToInt(PatternTrie::set).toArray();
    this.gaps = edges.stream().mapToInt(PatternTrie::gap).toArray();
    this.targets = targets.stream().mapToInt(Integer::intValue).toArray();
    this.ends = ends.stream().mapToInt(Integer::intValue).toArray();
    this.maxGap = Arrays.stream(gaps).max().orElse(0);
  }

  boolean leadsOn() {
    return sets.length > 0;
  }

  /** How many tokens that no edge names may stand before the next word at most. */
  int maxGap() {
    return maxGap;
  }

  /** Marks the places that a token leads to, by looking at the fewer of its sets and the edges. */
  void follow(int used, int[] tokenSets, Map<Integer, Integer> usedByPlace) {
    for (int edge = 0; edge < sets.length; ) {
      int found = Arrays.binarySearch(tokenSets, sets[edge]);
      if (found >= 0) {
        if (used <= gaps[edge]) {
          usedByPlace.put(targets[edge], 0);
        }
        edge++;
      } else if (-found - 1 == tokenSets.length) {
        return;
      } else {
        edge = firstEdge(edge + 1, tokenSets[-found - 1]);
      }
    }
  }

  /** The first edge from one on whose set is at least this one. */
  private int firstEdge(int from, int set) {
    int low = from;
    int high = sets.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sets[middle] < set) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The word sets that lead further when so many tokens of the gap are used. */
  IntStream wanted(int used) {
    return IntStream.range(0, sets.length).filter(edge -> used <= gaps[edge]).map(e -> sets[e]);
  }

  /** What ends here: group, rule and number of words. */
  List<int[]> ends() {
    return IntStream.range(0, ends.length / 2)
        .mapToObj(i -> new int[] {ends[2 * i], ends[2 * i + 1], words})
        .toList();
  }
}
