package parallax.collocation;

import org.jspecify.annotations.Nullable;

/**
 * Writes sorted patterns with their counts, each as what is new against the one before: bit 0 of
 * its first number says that the two words are new, bit 1 that it counts once and does not begin a
 * sentence.
 */
final class BlockWriter {
  static final int NEW_WORDS = 1;
  static final int ONCE = 2;
  static final int FLAGS = 2;

  private final NumberWriter numbers = new NumberWriter();
  private int first;
  private int second;
  private int follower;

  /**
   * Adds a pattern that sorts behind the one before.
   *
   * @param initial how many of the {@code n} begin a sentence
   */
  void add(int a, int b, int x, int outlet, int n, int initial) {
    boolean once = n == 1 && initial == 0;
    long flags = once ? ONCE : 0;
    if (a == first && b == second) {
      numbers.add(((long) (x - follower) << FLAGS) | flags);
    } else {
      numbers.add(((long) (a - first) << FLAGS) | flags | NEW_WORDS);
      numbers.add(a == first ? b - second : b);
      numbers.add(x);
      first = a;
      second = b;
    }
    follower = x;
    numbers.add(outlet);
    if (!once) {
      numbers.add(n);
      numbers.add(initial);
    }
  }

  /** The block, or null where nothing was added. */
  byte @Nullable [] toArray() {
    return numbers.isEmpty() ? null : numbers.toArray();
  }
}
