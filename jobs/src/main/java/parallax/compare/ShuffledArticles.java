package parallax.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parallax.stats.ArticleOccurrences;
import parallax.stats.ArticlePermutations;

/**
 * Tests by shuffling the outlets of whole articles, for tables with few rows an outlet: as many
 * replicates as can be had in some seconds, and one shuffle for all tests.
 */
public final class ShuffledArticles {
  private static final int MOST_REPLICATES = 9_999;
  private static final int LEAST_REPLICATES = 999;

  /** Articles times replicates. */
  private static final long SHUFFLES = 100_000_000;

  private final Map<String, Integer> labels = new HashMap<>();
  private final ArticlePermutations permutations;
  private final int replicates;

  /**
   * The articles.
   *
   * @param streams of the articles, see {@link parallax.stats.Draws#stream}, all different
   * @param outlets of the articles
   * @param all every outlet once; where there are ties, its order decides who gets which article
   */
  public ShuffledArticles(long[] streams, List<String> outlets, List<String> all) {
    for (String outlet : all) {
      labels.put(outlet, labels.size());
    }
    int[] labelled = outlets.stream().mapToInt(outlet -> labels.getOrDefault(outlet, -1)).toArray();
    // Lengths are given with each test.
    this.permutations =
        new ArticlePermutations(streams, labelled, new int[streams.length], all.size());
    this.replicates = replicates(streams.length);
  }

  /**
   * One more test: whether the ratio of two sums over articles is larger or smaller in an outlet
   * than in others.
   *
   * @param numerators by the place of the article
   * @param denominators by the place of the article
   */
  public void test(String outlet, ArticleOccurrences numerators, ArticleOccurrences denominators) {
    permutations.add(labels.getOrDefault(outlet, -1), numerators, denominators);
  }

  /**
   * Probability of a difference at least as strong if the outlets of whole articles were shuffled,
   * for each test in their order.
   */
  public double[] pValues() {
    return IntStream.of(extremes(0, 1))
        .mapToDouble(count -> ArticlePermutations.pValue(count, replicates))
        .toArray();
  }

  /**
   * In how many replicates of a part the difference is at least as strong, for each test in their
   * order. The sum of all parts gives the {@link ArticlePermutations#pValue probability}.
   *
   * @param part from 0
   */
  public int[] extremes(int part, int parts) {
    return permutations.extremes(
        ReplicateParts.first(replicates, part, parts),
        ReplicateParts.first(replicates, part + 1, parts));
  }

  /** Replicates of all parts together. */
  public int replicates() {
    return replicates;
  }

  /** Replicates for so many articles: as many as can be had in time. */
  public static int replicates(long articles) {
    return (int)
        Math.max(LEAST_REPLICATES, Math.min(MOST_REPLICATES, SHUFFLES / Math.max(1, articles)));
  }
}
