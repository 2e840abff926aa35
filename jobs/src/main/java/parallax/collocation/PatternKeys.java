package parallax.collocation;

/**
 * Packs a word, the next one or 0, what follows, the outlet and a flag into a number, such that
 * numbers sort in this order. Words are {@link LocalIds}.
 */
final class PatternKeys {
  private final int word;
  private final int follower;
  private final int outlet;

  /**
   * A packing.
   *
   * @param words the largest number of a word
   * @param outlets the largest number of an outlet
   */
  PatternKeys(int words, int outlets) {
    this.word = bits(words);
    this.follower = bits(Math.max(Follower.word(words), Surroundings.MOST));
    this.outlet = bits(outlets);
  }

  private static int bits(int most) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(most);
  }

  /** What a key takes; more than 63 do not fit. */
  int bits() {
    return 2 * word + follower + outlet + 1;
  }

  /** A key with the flag off; one more with it on. */
  long key(int first, int second, int following, int inOutlet) {
    long words = ((long) first << word) | second;
    return ((((words << follower) | following) << outlet) | inOutlet) << 1;
  }

  int first(long key) {
    return (int) (key >>> (1 + outlet + follower + word));
  }

  int second(long key) {
    return (int) (key >>> (1 + outlet + follower)) & ((1 << word) - 1);
  }

  int follower(long key) {
    return (int) (key >>> (1 + outlet)) & ((1 << follower) - 1);
  }

  int outlet(long key) {
    return (int) (key >>> 1) & ((1 << outlet) - 1);
  }

  static boolean flag(long key) {
    return (key & 1) != 0;
  }
}
