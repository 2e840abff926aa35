package parallax.window;

import java.util.Arrays;
import java.util.List;

/**
 * All entries of sorted blocks in ascending order, by a tree of losers that remembers how many ids
 * each entry has in common with the one given last: of two, the one with more comes first, and only
 * where they have as many in common are ids compared, from there on. Ng and Kakehi (2008), "Merging
 * string sequences by longest common prefixes", IPSJ Digital Courier 4.
 *
 * <p>That number and the id after it stand in one key, so that most matches are one comparison.
 */
final class Merge {
  /** Key of a block that has no more entries: after all others. */
  private static final long END = Long.MAX_VALUE;

  private static final int NOBODY = -1;

  private final BlockReader[] readers;

  /** By block: how many ids are missing from the common ones to the most, then the next id. */
  private final long[] keys;

  /** Loser of each match; the match of node n is between those of 2n and 2n + 1; 0: the winner. */
  private final int[] losers;

  Merge(List<BlockReader> blocks) {
    readers = blocks.toArray(BlockReader[]::new);
    keys = new long[readers.length];
    losers = new int[Math.max(1, readers.length)];
    Arrays.fill(losers, NOBODY);
    for (int i = 0; i < readers.length; i++) {
      keys[i] = readers[i].next() ? key(readers[i], 0) : END;
      enter(i);
    }
  }

  private void enter(int reader) {
    int winner = reader;
    for (int node = (reader + readers.length) / 2; node > 0; node /= 2) {
      if (losers[node] == NOBODY) {
        losers[node] = winner;
        return;
      }
      winner = play(node, winner);
    }
    losers[0] = winner;
  }

  /** Whether there is an entry. */
  boolean more() {
    return readers.length > 0 && keys[losers[0]] != END;
  }

  /** The block whose entry comes next. */
  BlockReader entry() {
    return readers[losers[0]];
  }

  /** Ids that the entry has in common with the one before it in this order. */
  int common() {
    return common(keys[losers[0]]);
  }

  /** Goes on, once the entry's occurrences are read. */
  void advance() {
    int winner = losers[0];
    BlockReader reader = readers[winner];
    keys[winner] = reader.next() ? key(reader, reader.common()) : END;
    for (int node = (winner + readers.length) >>> 1; node > 0; node >>>= 1) {
      winner = play(node, winner);
    }
    losers[0] = winner;
  }

  private static long key(BlockReader reader, int common) {
    return ((long) (EntryHead.MOST_IDS - common) << Integer.SIZE) | reader.ids()[common];
  }

  private static int common(long key) {
    return EntryHead.MOST_IDS - (int) (key >>> Integer.SIZE);
  }

  /** The winner of the node's loser and another reader; the other of the two stays. */
  private int play(int node, int challenger) {
    int holder = losers[node];
    long held = keys[holder];
    long challenged = keys[challenger];
    boolean holds = held < challenged || (held == challenged && precedes(holder, challenger));
    losers[node] = holds ? challenger : holder;
    return holds ? holder : challenger;
  }

  /**
   * Compares two entries with one key by the ids after it; the loser's key is then to the other.
   */
  private boolean precedes(int holder, int challenger) {
    if (keys[holder] == END) {
      return false;
    }
    int[] held = readers[holder].ids();
    int[] challenged = readers[challenger].ids();
    int common = common(keys[holder]);
    while (held[common] == challenged[common] && held[common] != 0) {
      common++;
    }
    boolean holds = held[common] < challenged[common];
    int loser = holds ? challenger : holder;
    keys[loser] = key(readers[loser], common);
    return holds;
  }
}
