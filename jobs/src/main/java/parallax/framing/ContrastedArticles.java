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
import parallax.compare.ShuffledArticles;
import parallax.stats.ArticleOccurrences;
import parallax.stats.Draws;

/**
 * All articles with the sentences in which each frame was found, for what needs all outlets at
 * once. About a hundred bytes an article.
 */
final class ContrastedArticles {
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
    ArticleOccurrences withEither = new ArticleOccurrences();
    for (int i = 0; i < articles.size(); i++) {
      List<Long> withFrame = articles.get(i).withFrame();
      withA.add(i, withFrame.get(a));
      withEither.add(i, withFrame.get(a) + withFrame.get(b));
    }
    ShuffledArticles shuffled =
        new ShuffledArticles(
            articles.stream().mapToLong(Article::stream).toArray(),
            articles.stream().map(Article::outlet).toList(),
            labels);
    tested.forEach(outlet -> shuffled.test(outlet, withA, withEither));
    double[] found = shuffled.pValues();
    Map<String, Double> pValues = new HashMap<>();
    int next = 0;
    for (String outlet : tested) {
      pValues.put(outlet, found[next++]);
    }
    return pValues;
  }
}
