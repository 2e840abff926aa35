package parallax.collocation;

/**
 * Where a word stands in its sentence, as far as pairs and triples can tell: no, one or more words
 * before it and no, one or more behind it, as one number below 9.
 */
final class Surroundings {
  static final int MOST = 8;

  private Surroundings() {}

  static int of(int before, int behind) {
    return 3 * Math.min(before, 2) + Math.min(behind, 2);
  }

  /** Words before it, 2 standing for more. */
  static int before(int surroundings) {
    return surroundings / 3;
  }

  /** Words behind it, 2 standing for more. */
  static int behind(int surroundings) {
    return surroundings % 3;
  }
}
