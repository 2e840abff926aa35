package parallax.compare;

import java.io.Serializable;

/**
 * Numbers for the families of tests, one for each size and outlet, and for what concerns all
 * outlets of a size.
 *
 * @param maxSize longest n-gram
 * @param outlets how many
 */
record Families(int maxSize, int outlets) implements Serializable {
  /** Stands for no outlet: n-grams by what an outlet without them is up against. */
  static final int ALL = -1;

  /** One more than the largest number. */
  int end() {
    return (maxSize + 1) * (outlets + 1);
  }

  int number(int size, int outlet) {
    return size * (outlets + 1) + outlet + 1;
  }

  int size(int family) {
    return family / (outlets + 1);
  }

  /** The outlet's number, or {@link #ALL}. */
  int outlet(int family) {
    return family % (outlets + 1) - 1;
  }

  boolean isOfAll(int family) {
    return outlet(family) == ALL;
  }
}
