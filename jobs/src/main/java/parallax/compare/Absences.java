package parallax.compare;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import scala.Tuple2;

/**
 * How many n-grams of each size there are, by what an outlet without them is up against (their
 * count in its reference). N-grams that an outlet lacks and that have the same count share all
 * statistics, so they need not be listed: there are as many as n-grams of that count in all, less
 * those that the outlet has.
 */
final class Absences implements Serializable {
  private static final long serialVersionUID = 1;

  /** By size, ascending, without 0: an n-gram that neither side has is not tested. */
  private final long[][] counts;

  private final long[][] ngrams;

  /** By size, those of count 0 included. */
  private final long[] all;

  private Absences(int maxSize) {
    this.counts = new long[maxSize + 1][0];
    this.ngrams = new long[maxSize + 1][0];
    this.all = new long[maxSize + 1];
  }

  /** From the tests of all outlets of each size. */
  static Absences of(List<Tuple2<Integer, TestSums>> tests, Families families) {
    Absences absences = new Absences(families.maxSize());
    for (Tuple2<Integer, TestSums> ofSize : tests) {
      absences.set(families.size(ofSize._1()), ofSize._2());
    }
    return absences;
  }

  private void set(int size, TestSums tests) {
    counts[size] = Arrays.stream(tests.references()).filter(count -> count > 0).sorted().toArray();
    ngrams[size] = new long[counts[size].length];
    for (int i = 0; i < tests.size(); i++) {
      all[size] += tests.tests()[i];
      if (tests.references()[i] > 0) {
        ngrams[size][index(size, tests.references()[i])] = tests.tests()[i];
      }
    }
  }

  /** Different n-grams of the size. */
  long ngrams(int size) {
    return all[size];
  }

  /** The different counts of n-grams of the size, ascending, all above 0. */
  long[] counts(int size) {
    return counts[size];
  }

  /** How many n-grams have each of {@link #counts}; a copy to subtract from. */
  long[] ngramsByCount(int size) {
    return ngrams[size].clone();
  }

  /** The index of a count that some n-gram of the size has. */
  int index(int size, long count) {
    int index = Arrays.binarySearch(counts[size], count);
    if (index < 0) {
      throw new IllegalStateException(
          "No n-gram of size %d occurs %d times, but an outlet has one.".formatted(size, count));
    }
    return index;
  }
}
