package parallax.window;

import java.util.Arrays;

/**
 * The occurrences under the open prefixes, those of a longer prefix after those of a shorter one.
 * Each knows the shortest n-gram that it counts for.
 */
final class Occurrences {
  private int[] articles = new int[1024];
  private int[] leastSizes = new int[1024];

  /** Sum of the counts before each occurrence, so that any stretch is summed up at once. */
  private long[] sums = new long[1025];

  private int size;

  /** How many do not count for pairs already: mostly none, and then nothing is looked through. */
  private int restricted;

  /** Adds {@code count} occurrences in an article, which count from {@code leastSize} on. */
  void add(int article, int count, int leastSize) {
    if (size == articles.length) {
      articles = Arrays.copyOf(articles, 2 * size);
      leastSizes = Arrays.copyOf(leastSizes, 2 * size);
      sums = Arrays.copyOf(sums, 2 * size + 1);
    }
    articles[size] = article;
    leastSizes[size] = leastSize;
    sums[size + 1] = sums[size] + count;
    size++;
    if (leastSize > 2) {
      restricted++;
    }
  }

  int size() {
    return size;
  }

  /** All occurrences from the index on. */
  long sum(int from) {
    return sums[size] - sums[from];
  }

  int article(int index) {
    return articles[index];
  }

  int count(int index) {
    return (int) (sums[index + 1] - sums[index]);
  }

  /** Drops, from the index on, what does not count for n-grams of {@code most} ids or less. */
  void drop(int from, int most) {
    if (most < 2) {
      size = from;
      restricted = 0;
    } else if (restricted > 0) {
      int end = size;
      size = from;
      for (int i = from; i < end; i++) {
        if (leastSizes[i] > 2) {
          restricted--;
        }
        if (leastSizes[i] <= most) {
          // Never overtakes the loop: at most one is added for each that is read.
          add(articles[i], count(i), leastSizes[i]);
        }
      }
    }
  }
}
