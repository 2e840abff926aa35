package parallax.collocation;

/**
 * The sums over a scope that statistics are made of, besides the n-gram's own count; as numbers.
 */
final class Marginal {
  /** Pairs with the word in the first place. */
  static final int FIRST_OF_TWO = 0;

  /** Pairs with the word in the second place. */
  static final int SECOND_OF_TWO = 1;

  /** Triples with the word in the first place. */
  static final int FIRST_OF_THREE = 2;

  /** Triples with the word in the second place. */
  static final int SECOND_OF_THREE = 3;

  /** Triples with the word in the third place. */
  static final int THIRD_OF_THREE = 4;

  /** Triples with the two words in the second and third place. */
  static final int LAST_TWO_OF_THREE = 5;

  /** Triples with the two words in the first and third place. */
  static final int OUTER_TWO_OF_THREE = 6;

  /** How many there are. */
  static final int SIZE = 7;

  private Marginal() {}
}
