package parallax.framing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.stats.ArticleOccurrences;
import parallax.stats.ArticlePermutations;
import parallax.stats.Draws;

/**
 * All articles with the sentences in which each frame was found, for what needs all outlets at
 * once. About a hundred bytes an article.
 */
final class ContrastedArticles {
  private static final int MOST_REPLICATES = 9_999;
  private static final int LEAST_REPLICATES = 999;

  /** Articles times replicates that are shuffled for one contrast; some seconds. */
  private static final long SHUFFLES = 100_000_000;

  private record Article(String outlet, long stream, List<Long> withFrame) {}

  private final List<String> outlets;
  private final List<Article> articles = new ArrayList<>();

  /**
   * @param rows of {@link ArticleFrames}
   */
  ContrastedArticles(Iterator<Row> rows, long seed) {
    TreeSet<String> names = new TreeSet<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      names.add(row.getString(0));
      if (!row.isNullAt(1) && row.getLong(2) > 0) {
        articles.add(
            new Article(row.getString(0), Draws.stream(seed, row.getString(1)), row.getList(3)));
      }
    }
    outlets = List.copyOf(names);
  }

  /** Sorted; those without articles too. */
  List<String> outlets() {
    return outlets;
  }

  /** Articles of an outlet, or of all others. */
  long articles(String outlet, boolean others) {
    return articles.stream().filter(a -> a.outlet().equals(outlet) != others).count();
  }

  /** Sentences with the frame of a number in an outlet, or in all others. */
  long sentences(int frame, String outlet, boolean others) {
    return articles.stream()
        .filter(article -> article.outlet().equals(outlet) != others)
        .mapToLong(article -> article.withFrame().get(frame))
        .sum();
  }

  /**
   * Probability of a contrast at least as strong as that of each outlet if the outlets of whole
   * articles were shuffled: that of all sentences with frame a or b that many have a. A sentence
   * with both counts as one of each.
   *
   * @param reference the outlet to compare with; null for all others together
   */
  Map<String, Double> pValues(int a, int b, Collection<String> tested, @Nullable String reference) {
    if (reference == null) {
      return pValues(a, b, tested, articles, outlets);
    }
    Map<String, Double> all = new HashMap<>();
    for (String outlet : tested) {
      List<String> two = List.of(outlet, reference);
      List<Article> compared =
          articles.stream().filter(article -> two.contains(article.outlet())).toList();
      all.putAll(pValues(a, b, List.of(outlet), compared, two));
    }
    return all;
  }

  private static Map<String, Double> pValues(
      int a, int b, Collection<String> tested, List<Article> articles, List<String> labels) {
    ArticleOccurrences withA = new ArticleOccurrences();
    for (int i = 0; i < articles.size(); i++) {
      int count = articles.get(i).withFrame().get(a).intValue();
      if (count > 0) {
        withA.add(i, count);
      }
    }
    ArticlePermutations permutations =
        new ArticlePermutations(
            articles.stream().mapToLong(Article::stream).toArray(),
            articles.stream().mapToInt(article -> labels.indexOf(article.outlet())).toArray(),
            articles.stream()
                .mapToInt(
                    article -> (int) (article.withFrame().get(a) + article.withFrame().get(b)))
                .toArray(),
            labels.size());
    tested.forEach(outlet -> permutations.add(labels.indexOf(outlet), withA));
    int replicates = replicates(articles.size());
    int[] extremes = permutations.extremes(0, replicates);
    Map<String, Double> pValues = new HashMap<>();
    int next = 0;
    for (String outlet : tested) {
      pValues.put(outlet, ArticlePermutations.pValue(extremes[next++], replicates));
    }
    return pValues;
  }

  /** As many as can be had in time. */
  static int replicates(int articles) {
    return (int)
        Math.max(LEAST_REPLICATES, Math.min(MOST_REPLICATES, SHUFFLES / Math.max(1, articles)));
  }
}
