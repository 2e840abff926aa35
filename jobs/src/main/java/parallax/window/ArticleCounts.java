package parallax.window;

import java.util.Arrays;

/** Adds up one n-gram's occurrences by article, then by outlet. */
final class ArticleCounts {
  private final Articles articles;

  /** By the article's number; zeros between n-grams. */
  private final int[] counts;

  private int[] seen = new int[1024];
  private int size;

  ArticleCounts(Articles articles) {
    this.articles = articles;
    this.counts = new int[articles.size()];
  }

  /** Fills the cells with the occurrences from the index on. */
  void fill(OutletCells cells, Occurrences occurrences, int from) {
    size = 0;
    for (int i = from; i < occurrences.size(); i++) {
      add(occurrences.article(i), occurrences.count(i));
    }
    for (int i = 0; i < size; i++) {
      cells.add(articles.outlet(seen[i]), counts[seen[i]]);
    }
    for (int i = 0; i < size; i++) {
      int article = seen[i];
      cells.compare(articles.outlet(article), counts[article], articles.tokens(article));
      counts[article] = 0;
    }
  }

  private void add(int article, int count) {
    if (counts[article] == 0) {
      if (size == seen.length) {
        seen = Arrays.copyOf(seen, 2 * size);
      }
      seen[size++] = article;
    }
    counts[article] += count;
  }
}
