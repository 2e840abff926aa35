package parallax.tone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parallax.compare.ShuffledArticles;
import parallax.stats.ArticleOccurrences;
import parallax.stats.Draws;
import parallax.table.SentimentByOutlet;

/**
 * Tests each outlet against all others by shuffling whole articles. Needs all of them at once, some
 * hundred bytes each.
 */
final class ArticleShuffles implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private static final StructType SCHEMA =
      new StructType()
          .add(SentimentByOutlet.OUTLET.name(), DataTypes.StringType, false)
          .add(SentimentByOutlet.SCOPE.name(), DataTypes.StringType, false)
          .add(SentimentByOutlet.MEASURE.name(), DataTypes.StringType, false)
          .add(SentimentByOutlet.P_ARTICLES.name(), DataTypes.DoubleType, false);

  /** Added to each score, so that sums are not negative; the statistic is the same with it. */
  private static final long LEAST = (long) (4 * ScoredSentence.UNITS_PER_VALENCE);

  private final long seed;

  private ArticleShuffles(long seed) {
    this.seed = seed;
  }

  /** Outlet, scope, measure and p_articles where both sides have at least two articles. */
  static Dataset<Row> of(Dataset<Row> articles, long seed) {
    return articles.coalesce(1).mapPartitions(new ArticleShuffles(seed), Encoders.row(SCHEMA));
  }

  /** What is added up of the articles in one part of their text by one measure. */
  private static final class Sums {
    private final ArticleOccurrences units = new ArticleOccurrences();
    private final ArticleOccurrences scored = new ArticleOccurrences();
    private final Map<String, Integer> articlesByOutlet = new HashMap<>();
    private int articles;

    void add(int article, String outlet, long[] numbers, int cell) {
      long n = numbers[cell + Cell.WEIGHT];
      if (n > 0) {
        units.add(article, numbers[cell + Cell.UNITS] + n * LEAST);
        scored.add(article, n);
        articlesByOutlet.merge(outlet, 1, Integer::sum);
        articles++;
      }
    }

    boolean areEnough(String outlet) {
      int own = articlesByOutlet.getOrDefault(outlet, 0);
      return own >= 2 && articles - own >= 2;
    }
  }

  private record Test(String outlet, int text, Measure measure) {
    Row row(double pValue) {
      return RowFactory.create(outlet, Cell.TEXTS.get(text), measure.label(), pValue);
    }
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    List<String> outlets = new ArrayList<>();
    List<Long> streams = new ArrayList<>();
    Map<Integer, Sums> byCell = new HashMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (ArticleTones.isArticle(row)) {
        add(ArticleTones.sums(row), outlets.size(), ArticleTones.outlet(row), byCell);
        streams.add(Draws.stream(seed, ArticleTones.articleId(row)));
        outlets.add(ArticleTones.outlet(row));
      }
    }
    return tested(streams, outlets, byCell).iterator();
  }

  private static void add(long[] numbers, int article, String outlet, Map<Integer, Sums> byCell) {
    for (int text = 0; text < Cell.FIRST_THIRD; text++) {
      for (Measure measure : Measure.EVERY) {
        int cell = Cell.of(text, measure);
        byCell.computeIfAbsent(cell, absent -> new Sums()).add(article, outlet, numbers, cell);
      }
    }
  }

  private static List<Row> tested(
      List<Long> streams, List<String> outlets, Map<Integer, Sums> byCell) {
    List<String> labels = List.copyOf(new TreeSet<>(outlets));
    if (labels.size() < 2) {
      return List.of();
    }
    ShuffledArticles shuffled =
        new ShuffledArticles(
            streams.stream().mapToLong(Long::longValue).toArray(), outlets, labels);
    List<Test> tests = new ArrayList<>();
    for (int text = 0; text < Cell.FIRST_THIRD; text++) {
      for (Measure measure : Measure.EVERY) {
        Sums sums = byCell.getOrDefault(Cell.of(text, measure), new Sums());
        for (String outlet : labels) {
          if (sums.areEnough(outlet)) {
            shuffled.test(outlet, sums.units, sums.scored);
            tests.add(new Test(outlet, text, measure));
          }
        }
      }
    }
    double[] pValues = shuffled.pValues();
    return IntStream.range(0, pValues.length).mapToObj(i -> tests.get(i).row(pValues[i])).toList();
  }
}
