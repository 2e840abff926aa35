package parallax.collocation;

/** What n-grams are counted and scored in, as a number: the corpus or one outlet. */
final class Scope {
  static final int CORPUS = 0;

  private Scope() {}

  static int of(int outlet) {
    return 1 + outlet;
  }

  static int outlet(int scope) {
    return scope - 1;
  }
}
