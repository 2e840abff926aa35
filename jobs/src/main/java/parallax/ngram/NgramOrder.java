package parallax.ngram;

import parallax.encode.TypeNames;

/** Brings the n-grams of a partition into the order of their sizes and then of their bytes. */
final class NgramOrder {
  private final CountedNgrams counted;
  private final int[] ranks;
  private final int[] first;

  private NgramOrder(CountedNgrams counted, TypeNames names) {
    this.counted = counted;
    this.first = new int[counted.size()];
    int ids = 0;
    for (int i = 0; i < first.length; i++) {
      first[i] = ids;
      ids += counted.size(i);
    }
    this.ranks = new int[ids];
    for (int i = 0; i < first.length; i++) {
      for (int place = 0; place < counted.size(i); place++) {
        // A space is less than anything in a token, so n-grams compare as their tokens do.
        ranks[first[i] + place] = names.rank(names.place(counted.id(i, place)));
      }
    }
  }

  /** The n-grams' numbers in order. */
  static int[] of(CountedNgrams counted, TypeNames names) {
    int[] order = new int[counted.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    new NgramOrder(counted, names).sort(order.clone(), order, 0, order.length);
    return order;
  }

  /** Merges the sorted halves of {@code from}, which holds the same numbers, into {@code to}. */
  private void sort(int[] from, int[] to, int begin, int end) {
    if (end - begin < 2) {
      return;
    }
    int middle = (begin + end) >>> 1;
    sort(to, from, begin, middle);
    sort(to, from, middle, end);
    int left = begin;
    int right = middle;
    for (int i = begin; i < end; i++) {
      boolean takeLeft = right == end || (left < middle && compare(from[left], from[right]) <= 0);
      to[i] = takeLeft ? from[left++] : from[right++];
    }
  }

  private int compare(int a, int b) {
    int size = counted.size(a);
    int difference = Integer.compare(size, counted.size(b));
    for (int i = 0; difference == 0 && i < size; i++) {
      difference = Integer.compare(ranks[first[a] + i], ranks[first[b] + i]);
    }
    return difference;
  }
}
