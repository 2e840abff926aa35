package parallax.collocation;

/**
 * What comes after two words, as one number: a third word, one that is too rare to be part of a
 * candidate, the end of the sentence; or nothing of the kind, because the two words stand one apart
 * and only their being there counts.
 */
final class Follower {
  static final int RARE = 0;
  static final int END = 1;
  static final int SKIP = 2;

  private Follower() {}

  /** The word with the id; {@link #RARE} for 0. */
  static int word(int id) {
    return id == 0 ? RARE : SKIP + id;
  }

  static boolean isWord(int follower) {
    return follower > SKIP;
  }

  /** The id of a follower that is a word. */
  static int id(int follower) {
    return follower - SKIP;
  }
}
