package parallax.codebook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All situations that a stretch of tokens leads to, and what is known of where further tokens lead.
 */
final class State {
  private final int[] situations;
  private final int[] ends;
  private final int[] wanted;
  private final Print print;
  private final int reach;
  private final Map<IntList, State> byTelling = new HashMap<>();
  private @Nullable State otherwise;

  /** Open addressing by the number of the token's class, a power of two long. */
  private int[] keys = {};

  private @Nullable State[] values = {};
  private int size;

  /**
   * @param ends what ends here: group, rule and number of words in turn
   * @param wanted the word sets that lead further, ascending
   * @param reach within how many tokens one of them must come
   */
  State(int[] situations, int[] ends, int[] wanted, int reach) {
    this.situations = situations;
    this.ends = ends;
    this.wanted = wanted;
    this.print = Print.of(wanted);
    this.reach = reach;
  }

  int[] situations() {
    return situations;
  }

  int[] ends() {
    return ends;
  }

  boolean isEnd() {
    return ends.length > 0;
  }

  /** Of the word sets that lead further. */
  Print print() {
    return print;
  }

  /** Within how many tokens one of them must come. */
  int reach() {
    return reach;
  }

  /** Where a token leads that no situation waits for. */
  @Nullable State otherwise() {
    return otherwise;
  }

  void otherwise(State state) {
    otherwise = state;
  }

  /** Whether a token of the class leads further for sure not. */
  boolean ignores(TokenClass token) {
    return !print.mayShare(token.printA(), token.printB());
  }

  /** The sets of the token that the state waits for. */
  int[] telling(TokenClass token) {
    int[] sets = token.sets();
    int[] common = new int[Math.min(sets.length, wanted.length)];
    int n = 0;
    for (int a = 0, b = 0; a < sets.length && b < wanted.length; ) {
      if (sets[a] == wanted[b]) {
        common[n++] = sets[a++];
      } else if (sets[a] < wanted[b]) {
        a++;
      } else {
        b++;
      }
    }
    return Arrays.copyOf(common, n);
  }

  Map<IntList, State> byTelling() {
    return byTelling;
  }

  /** Where a token of the class leads; null where that is not known yet. */
  @Nullable State next(int tokenClass) {
    if (size == 0) {
      return null;
    }
    int mask = keys.length - 1;
    for (int at = slot(tokenClass, mask); ; at = (at + 1) & mask) {
      State value = values[at];
      if (value == null || keys[at] == tokenClass) {
        return value;
      }
    }
  }

  void put(int tokenClass, State next) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    insert(tokenClass, next);
    size++;
  }

  private void grow() {
    int[] oldKeys = keys;
    @Nullable State[] oldValues = values;
    keys = new int[Math.max(4, 2 * oldKeys.length)];
    values = new State[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      State value = oldValues[i];
      if (value != null) {
        insert(oldKeys[i], value);
      }
    }
  }

  private void insert(int tokenClass, State next) {
    int mask = keys.length - 1;
    int at = slot(tokenClass, mask);
    while (values[at] != null) {
      at = (at + 1) & mask;
    }
    keys[at] = tokenClass;
    values[at] = next;
  }

  private static int slot(int tokenClass, int mask) {
    int mixed = tokenClass * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & mask;
  }
}
