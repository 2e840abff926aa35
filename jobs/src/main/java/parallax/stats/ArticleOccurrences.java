package parallax.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * In which articles a term stands, and how often, as {@link LaneSums} wants it: for each binary
 * digit the articles whose count has it.
 */
public final class ArticleOccurrences {
  private static final int[] NONE = {};

  private int[][] articles = new int[1][];
  private int[] lengths = new int[1];
  private long total;
  private boolean complete;
  private boolean ascending = true;

  /**
   * Adds occurrences in an article; an article may come more than once, and ascending ones cost
   * least.
   *
   * @param article its number, from 0
   * @param count at least 1
   */
  public void add(int article, long count) {
    total += count;
    complete = false;
    for (long rest = count; rest != 0; rest &= rest - 1) {
      append(Long.numberOfTrailingZeros(rest), article);
    }
  }

  /**
   * The same occurrences with other numbers for the articles.
   *
   * @param numbers of the articles; where it is negative the article is left out
   */
  public ArticleOccurrences renumbered(int[] numbers) {
    ArticleOccurrences renumbered = new ArticleOccurrences();
    for (int digit = 0; digit < digits(); digit++) {
      for (int article : articles(digit)) {
        if (numbers[article] >= 0) {
          renumbered.add(numbers[article], 1L << digit);
        }
      }
    }
    return renumbered;
  }

  /** All occurrences. */
  public long total() {
    return total;
  }

  /** Occurrences in the articles that have a label. */
  long totalWith(int label, int[] labels) {
    long sum = 0;
    for (int digit = 0; digit < digits(); digit++) {
      for (int article : articles(digit)) {
        sum += labels[article] == label ? 1L << digit : 0;
      }
    }
    return sum;
  }

  /** Binary digits for which there may be articles. */
  int digits() {
    return articles.length;
  }

  /** The articles whose count has the digit. */
  int[] articles(int digit) {
    int[] list = complete()[digit];
    return list == null ? NONE : list;
  }

  /** Equal where every article has the same count, once all are added. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleOccurrences that
        && Arrays.deepEquals(complete(), that.complete());
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(complete());
  }

  private int[][] complete() {
    for (int digit = 0; digit < digits() && !complete; digit++) {
      if (articles[digit] != null) {
        articles[digit] = Arrays.copyOf(articles[digit], lengths[digit]);
        if (!ascending) {
          Arrays.sort(articles[digit]);
        }
      }
    }
    complete = true;
    return articles;
  }

  private void append(int digit, int article) {
    if (digit >= articles.length) {
      articles = Arrays.copyOf(articles, digit + 1);
      lengths = Arrays.copyOf(lengths, digit + 1);
    }
    int[] list = articles[digit];
    if (list == null) {
      list = new int[4];
    } else {
      ascending &= list[lengths[digit] - 1] <= article;
      if (lengths[digit] == list.length) {
        list = Arrays.copyOf(list, 2 * list.length);
      }
    }
    list[lengths[digit]++] = article;
    articles[digit] = list;
  }
}
