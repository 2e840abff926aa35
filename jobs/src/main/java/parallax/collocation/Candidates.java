package parallax.collocation;

import java.io.Serializable;
import java.util.Arrays;

/** N-grams that occur often enough in a scope, a row each. */
final class Candidates implements Serializable {
  private static final long serialVersionUID = 1;

  private int[] first = new int[1024];
  private int[] second = new int[1024];
  private int[] third = new int[1024];
  private int[] scope = new int[1024];
  private long[] n = new long[1024];
  private long[] extra = new long[1024];
  private int size;

  void addPair(long words, int inScope, long count, long nested) {
    add(words, 0, inScope, count, nested);
  }

  /** A triple; what its first two words sum up to comes later. */
  void addTriple(long words, int last, int inScope, long count) {
    add(words, last, inScope, count, 0);
  }

  private void add(long words, int last, int inScope, long count, long more) {
    if (size == first.length) {
      int room = 2 * size;
      first = Arrays.copyOf(first, room);
      second = Arrays.copyOf(second, room);
      third = Arrays.copyOf(third, room);
      scope = Arrays.copyOf(scope, room);
      n = Arrays.copyOf(n, room);
      extra = Arrays.copyOf(extra, room);
    }
    first[size] = (int) (words >>> Integer.SIZE);
    second[size] = (int) words;
    third[size] = last;
    scope[size] = inScope;
    n[size] = count;
    extra[size++] = more;
  }

  void setFirstTwoOfThree(int row, long sum) {
    extra[row] = sum;
  }

  int size() {
    return size;
  }

  boolean isPair(int row) {
    return third[row] == 0;
  }

  int first(int row) {
    return first[row];
  }

  int second(int row) {
    return second[row];
  }

  /** 0 for a pair. */
  int third(int row) {
    return third[row];
  }

  int scope(int row) {
    return scope[row];
  }

  long n(int row) {
    return n[row];
  }

  /** Occurrences of a pair that are part of a triple; 0 for a triple. */
  long nested(int row) {
    return isPair(row) ? extra[row] : 0;
  }

  /** Triples in the scope that have the triple's first two words in their places. */
  long firstTwoOfThree(int row) {
    return extra[row];
  }

  /** All ids, each once, ascending. */
  int[] ids() {
    int[] all = Arrays.copyOf(first, 3 * size);
    System.arraycopy(second, 0, all, size, size);
    System.arraycopy(third, 0, all, 2 * size, size);
    Arrays.sort(all);
    int distinct = 0;
    for (int id : all) {
      if (id != 0 && (distinct == 0 || all[distinct - 1] != id)) {
        all[distinct++] = id;
      }
    }
    return Arrays.copyOf(all, distinct);
  }

  /** The rows by scope and size, so that those of an outlet stand together. */
  int[] inOrder() {
    long[] keys = new long[size];
    for (int row = 0; row < size; row++) {
      long group = 2L * scope[row] + (isPair(row) ? 0 : 1);
      keys[row] = (group << Integer.SIZE) | row;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }
}
