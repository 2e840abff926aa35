package parallax.collocation;

import java.io.Serializable;
import java.util.Arrays;

/** The sums of one {@link Marginal} of some words, in each scope where they reach a minimum. */
final class MarginalSums implements Serializable {
  private static final long serialVersionUID = 1;

  private final int minimum;
  private long[] words = new long[1024];
  private int[] ends = new int[1024];
  private int size;
  private int[] scopes = new int[1024];
  private long[] sums = new long[1024];
  private int end;

  MarginalSums(int minimum) {
    this.minimum = minimum;
  }

  /**
   * Keeps one of the sums.
   *
   * @param pattern greater than those before
   * @param byOutlet sorted
   */
  void add(long pattern, OutletSums byOutlet, int thing) {
    long total = byOutlet.total(thing);
    if (total < minimum) {
      return;
    }
    keep(Scope.CORPUS, total);
    for (int i = 0; i < byOutlet.outlets(); i++) {
      int outlet = byOutlet.outlet(i);
      long sum = byOutlet.of(thing, outlet);
      if (sum >= minimum) {
        keep(Scope.of(outlet), sum);
      }
    }
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    words[size] = pattern;
    ends[size++] = end;
  }

  private void keep(int scope, long sum) {
    if (end == scopes.length) {
      scopes = Arrays.copyOf(scopes, 2 * end);
      sums = Arrays.copyOf(sums, 2 * end);
    }
    scopes[end] = scope;
    sums[end++] = sum;
  }

  /** Gives back the room that is not needed. */
  void trim() {
    words = Arrays.copyOf(words, size);
    ends = Arrays.copyOf(ends, size);
    scopes = Arrays.copyOf(scopes, end);
    sums = Arrays.copyOf(sums, end);
  }

  /**
   * The sum of a pattern in a scope.
   *
   * @throws IllegalStateException where it does not reach the minimum there
   */
  long of(long pattern, int scope) {
    int place = Arrays.binarySearch(words, 0, size, pattern);
    if (place >= 0) {
      int begin = place == 0 ? 0 : ends[place - 1];
      int found = Arrays.binarySearch(scopes, begin, ends[place], scope);
      if (found >= 0) {
        return sums[found];
      }
    }
    throw new IllegalStateException("A part of an n-gram occurs less often than the n-gram");
  }
}
