package parallax.window;

import java.util.Arrays;
import java.util.List;

/**
 * All entries of sorted blocks in ascending order, by a tree of losers that remembers how many ids
 * each entry has in common with the one given last: of two, the one with more comes first, and only
 * where they have as many in common are ids compared, from there on. Ng and Kakehi (2008), "Merging
 * string sequences by longest common prefixes", IPSJ Digital Courier 4.
 */
final class Merge {
  /** An entry that no block has any more: it comes after all others. */
  private static final int END = -1;

  private final BlockReader[] readers;
  private final int[][] ids;
  private final int[] common;

  /**
   * Loser of each match, by node; node n's matches are between 2n and 2n + 1; the winner is at 0.
   */
  private final int[] losers;

  Merge(List<BlockReader> blocks) {
    readers = blocks.toArray(BlockReader[]::new);
    ids = new int[readers.length][];
    common = new int[readers.length];
    losers = new int[Math.max(1, readers.length)];
    Arrays.fill(losers, END);
    for (int i = 0; i < readers.length; i++) {
      ids[i] = readers[i].ids();
      common[i] = readers[i].next() ? 0 : END;
      enter(i);
    }
  }

  private void enter(int reader) {
    int winner = reader;
    for (int node = (reader + readers.length) / 2; node > 0; node /= 2) {
      if (losers[node] == END) {
        losers[node] = winner;
        return;
      }
      winner = play(node, winner);
    }
    losers[0] = winner;
  }

  /** Whether there is an entry. */
  boolean more() {
    return readers.length > 0 && common[losers[0]] != END;
  }

  /** The block whose entry comes next. */
  BlockReader entry() {
    return readers[losers[0]];
  }

  /** Ids that the entry has in common with the one before it in this order. */
  int common() {
    return common[losers[0]];
  }

  /** Goes on, once the entry's occurrences are read. */
  void advance() {
    int winner = losers[0];
    common[winner] = readers[winner].next() ? readers[winner].common() : END;
    for (int node = (winner + readers.length) / 2; node > 0; node /= 2) {
      winner = play(node, winner);
    }
    losers[0] = winner;
  }

  /** The winner of the node's loser and another reader; the other of the two stays. */
  private int play(int node, int challenger) {
    int holder = losers[node];
    if (common[holder] > common[challenger]
        || (common[holder] == common[challenger] && precedes(holder, challenger))) {
      losers[node] = challenger;
      return holder;
    }
    return challenger;
  }

  /**
   * Compares two entries that have as much in common with the last; the loser's share is then with
   * the winner.
   */
  private boolean precedes(int holder, int challenger) {
    int from = common[holder];
    if (from == END) {
      return false;
    }
    int[] one = ids[holder];
    int[] other = ids[challenger];
    int i = from;
    while (one[i] == other[i] && one[i] != 0) {
      i++;
    }
    boolean first = one[i] < other[i];
    common[first ? challenger : holder] = i;
    return first;
  }
}
