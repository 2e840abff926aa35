package parallax.window;

/**
 * The first byte of an entry in a block: how many ids it has in common with the entry before, how
 * many it has in all, and two marks. There are 55 such pairs up to ten ids, so six bits hold them.
 */
final class EntryHead {
  /** Longest window, in ids. */
  static final int MOST_IDS = 10;

  /** Mark: more than one occurrence, so a list of articles follows. */
  static final int SEVERAL = 1;

  /** Mark: the occurrences count for n-grams of exactly the entry's length. */
  static final int WHOLE = 2;

  private static final int PAIRS = MOST_IDS * (MOST_IDS + 1) / 2;
  private static final byte[] COMMON = new byte[PAIRS];
  private static final byte[] LENGTH = new byte[PAIRS];

  static {
    for (int length = 1; length <= MOST_IDS; length++) {
      for (int common = 0; common < length; common++) {
        COMMON[pair(common, length)] = (byte) common;
        LENGTH[pair(common, length)] = (byte) length;
      }
    }
  }

  private EntryHead() {}

  static int of(int common, int length, int marks) {
    return (pair(common, length) << 2) | marks;
  }

  static int common(int head) {
    return COMMON[head >>> 2];
  }

  static int length(int head) {
    return LENGTH[head >>> 2];
  }

  private static int pair(int common, int length) {
    return length * (length - 1) / 2 + common;
  }
}
