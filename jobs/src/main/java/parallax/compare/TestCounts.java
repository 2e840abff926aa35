package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import scala.Tuple2;

/** How many tests of each family have the same counts: their p-values are the same. */
final class TestCounts {
  private static final int LEAST_SLOTS = 1 << 10;

  private final int familyEnd;
  private final int mask;
  private final int[] families;
  private final long[] targets;
  private final long[] references;

  /** 0 where the slot is free. */
  private final long[] tests;

  private int used;

  /**
   * No counts yet.
   *
   * @param room different counts that there must be place for
   */
  TestCounts(Families families, int room) {
    int slots = Math.max(LEAST_SLOTS, 4 * Integer.highestOneBit(room));
    this.familyEnd = families.end();
    this.mask = slots - 1;
    this.families = new int[slots];
    this.targets = new long[slots];
    this.references = new long[slots];
    this.tests = new long[slots];
  }

  /** Whether half of the slots are taken. */
  boolean isFull() {
    return used > mask / 2;
  }

  /**
   * Adds tests.
   *
   * @param n how many, at least 1
   */
  void add(int family, long target, long reference, long n) {
    int slot = hash(family, target, reference) & mask;
    while (tests[slot] != 0
        && !(references[slot] == reference
            && targets[slot] == target
            && families[slot] == family)) {
      slot = slot + 1 & mask;
    }
    if (tests[slot] == 0) {
      used++;
      families[slot] = family;
      targets[slot] = target;
      references[slot] = reference;
    }
    tests[slot] += n;
  }

  /** Spreads all three numbers over 32 bits. */
  static int hash(int family, long target, long reference) {
    long hash = family * 0x9E3779B97F4A7C15L + target;
    hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L + reference;
    hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
    return (int) (hash >>> 32);
  }

  /** All that was counted, by family; there is nothing here afterwards. */
  List<Tuple2<Integer, TestSums>> take() {
    int[] sizes = new int[familyEnd];
    for (int slot = 0; slot <= mask; slot++) {
      sizes[families[slot]] += tests[slot] == 0 ? 0 : 1;
    }
    TestSums[] sums = new TestSums[familyEnd];
    List<Tuple2<Integer, TestSums>> taken = new ArrayList<>();
    for (int family = 0; family < familyEnd; family++) {
      int size = sizes[family];
      if (size > 0) {
        sums[family] = new TestSums(new long[size], new long[size], new long[size]);
        taken.add(new Tuple2<>(family, sums[family]));
      }
    }
    for (int slot = 0; slot <= mask; slot++) {
      if (tests[slot] != 0) {
        sums[families[slot]].set(
            --sizes[families[slot]], targets[slot], references[slot], tests[slot]);
        tests[slot] = 0;
      }
    }
    used = 0;
    return taken;
  }
}
