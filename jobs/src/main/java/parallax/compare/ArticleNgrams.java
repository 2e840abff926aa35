package parallax.compare;

import java.util.Arrays;

/** How often each of some n-grams stands in one article. One object serves all articles in turn. */
final class ArticleNgrams implements NgramMatcher.Receiver {
  /** By n-gram. */
  private final int[] counts;

  private int[] seen = new int[64];
  private int nSeen;

  ArticleNgrams(int ngrams) {
    this.counts = new int[ngrams];
  }

  @Override
  public void found(int ngram) {
    if (counts[ngram]++ == 0) {
      if (nSeen == seen.length) {
        seen = Arrays.copyOf(seen, 2 * nSeen);
      }
      seen[nSeen++] = ngram;
    }
  }

  /** Makes the n-grams' numbers ascend. */
  void sort() {
    Arrays.sort(seen, 0, nSeen);
  }

  /** How many different ones the article has. */
  int size() {
    return nSeen;
  }

  int ngram(int place) {
    return seen[place];
  }

  int count(int place) {
    return counts[seen[place]];
  }

  /** Makes room for another article. */
  void clear() {
    for (int i = 0; i < nSeen; i++) {
      counts[seen[i]] = 0;
    }
    nSeen = 0;
  }
}
