package parallax.codebook;

import org.jspecify.annotations.Nullable;

/** Tokens that no pattern of a codebook tells apart. */
public final class TokenClass {
  private final int number;
  private final int[] sets;
  private final long printA;
  private final long printB;
  private @Nullable State first;

  /** What most tokens need of the state, so that it need not be fetched itself. */
  private long firstWanted = -1;

  private long firstWantedToo = -1;

  private int firstReach = Integer.MAX_VALUE;

  TokenClass(int number, int[] sets) {
    this.number = number;
    this.sets = sets;
    Print print = Print.of(sets);
    this.printA = print.a();
    this.printB = print.b();
  }

  /** From 0 on, in the order in which classes came up. */
  public int number() {
    return number;
  }

  /** The word sets that they belong to, ascending. */
  int[] sets() {
    return sets;
  }

  /** First word of the {@link Print} of the sets; kept here, where it costs no second fetch. */
  long printA() {
    return printA;
  }

  long printB() {
    return printB;
  }

  /** The state after a first token of this class; null before it is worked out. */
  @Nullable State first() {
    return first;
  }

  /** Keeps the state; null drops it. */
  void first(@Nullable State state) {
    first = state;
    if (state == null || state.isEnd()) {
      firstWanted = -1;
      firstWantedToo = -1;
      firstReach = Integer.MAX_VALUE;
    } else {
      firstWanted = state.print().a();
      firstWantedToo = state.print().b();
      firstReach = state.reach();
    }
  }

  /** Whether nothing begins here for sure, see {@link Prints#anyOf}. */
  boolean beginsNothing(Prints prints, int next) {
    return firstReach != Integer.MAX_VALUE
        && !prints.anyOf(firstWanted, firstWantedToo, next, firstReach);
  }
}
