package parallax.compare;

import java.io.Serializable;

/**
 * How many tests of a family have which counts, in no order; no two entries have the same ones.
 *
 * @param targets occurrences in the outlet
 * @param references occurrences in the reference
 * @param tests how many have both, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy would cost more than the rest.
record TestSums(long[] targets, long[] references, long[] tests) implements Serializable {

  void set(int place, long target, long reference, long n) {
    targets[place] = target;
    references[place] = reference;
    tests[place] = n;
  }

  /** How many different counts. */
  int size() {
    return tests.length;
  }
}
