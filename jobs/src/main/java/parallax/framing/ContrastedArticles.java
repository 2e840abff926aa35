package parallax.framing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import parallax.compare.ShuffledArticles;
import parallax.stats.ArticleOccurrences;
import parallax.stats.Draws;

/**
 * All articles with the sentences in which each frame was found, for what needs all outlets at
 * once. About a hundred bytes an article.
 */
final class ContrastedArticles {
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Article(String outlet, long stream, long[] withFrame) {}

  /** What the articles of an outlet have together. */
  private static final class Sums {
    private long articles;
    private long[] withFrame = {};

    void add(long[] more) {
      articles++;
      if (withFrame.length == 0) {
        withFrame = new long[more.length];
      }
      for (int i = 0; i < more.length; i++) {
        withFrame[i] += more[i];
      }
    }

    long withFrame(int frame) {
      return withFrame.length == 0 ? 0 : withFrame[frame];
    }
  }

  private final List<Article> articles = new ArrayList<>();
  private final Sums all = new Sums();
  private final Map<String, Sums> byOutlet = new TreeMap<>();

  /**
   * @param rows of {@link ArticleFrames}
   */
  ContrastedArticles(Iterator<Row> rows, long seed) {
    while (rows.hasNext()) {
      Row row = rows.next();
      String outlet = row.getString(0);
      Sums sums = byOutlet.computeIfAbsent(outlet, absent -> new Sums());
      if (!row.isNullAt(1) && row.getLong(2) > 0) {
        long[] withFrame = row.<Long>getList(3).stream().mapToLong(Long::longValue).toArray();
        articles.add(new Article(outlet, Draws.stream(seed, row.getString(1)), withFrame));
        sums.add(withFrame);
        all.add(withFrame);
      }
    }
  }

  /** Sorted; those without articles too. */
  List<String> outlets() {
    return List.copyOf(byOutlet.keySet());
  }

  /** Articles of an outlet, or of all others. */
  long articles(String outlet, boolean others) {
    long own = of(outlet).articles;
    return others ? all.articles - own : own;
  }

  /** Sentences with the frame of a number in an outlet, or in all others. */
  long sentences(int frame, String outlet, boolean others) {
    long own = of(outlet).withFrame(frame);
    return others ? all.withFrame(frame) - own : own;
  }

  private Sums of(String outlet) {
    return byOutlet.getOrDefault(outlet, new Sums());
  }

  /**
   * The articles of some outlets, whose outlets can be shuffled. What is tested of frames a and b
   * is how many of all sentences with either have a; a sentence with both counts as one of each.
   */
  Shuffled shuffled(Collection<String> outlets) {
    return new Shuffled(
        articles.stream().filter(article -> outlets.contains(article.outlet())).toList(),
        List.copyOf(outlets));
  }

  /** Some of the articles. */
  static final class Shuffled {
    private record Pair(int a, int b) {}

    private final List<Article> some;
    private final ShuffledArticles shuffle;
    private final Map<Integer, ArticleOccurrences> with = new HashMap<>();
    private final Map<Pair, ArticleOccurrences> withEither = new HashMap<>();

    private Shuffled(List<Article> some, List<String> outlets) {
      this.some = some;
      this.shuffle =
          new ShuffledArticles(
              some.stream().mapToLong(Article::stream).toArray(),
              some.stream().map(Article::outlet).toList(),
              outlets);
    }

    /** One more test, of an outlet against the others that are shuffled. */
    void test(String outlet, int a, int b) {
      shuffle.test(
          outlet,
          with.computeIfAbsent(a, frame -> occurrences(frame, frame, false)),
          withEither.computeIfAbsent(new Pair(a, b), pair -> occurrences(a, b, true)));
    }

    private ArticleOccurrences occurrences(int a, int b, boolean either) {
      ArticleOccurrences occurrences = new ArticleOccurrences();
      for (int i = 0; i < some.size(); i++) {
        long[] withFrame = some.get(i).withFrame();
        occurrences.add(i, withFrame[a] + (either ? withFrame[b] : 0));
      }
      return occurrences;
    }

    ShuffledArticles shuffle() {
      return shuffle;
    }
  }
}
