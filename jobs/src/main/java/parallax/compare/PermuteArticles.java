package parallax.compare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.Function2;
import parallax.stats.ArticlePermutations;
import scala.Tuple2;

/**
 * Permutes the articles in the replicates of a task and counts how many are extreme, for the tests
 * of the task's n-grams. Memory grows with the articles, about 300 bytes each, and with 4 to 12
 * bytes for each of the task's n-grams that an article has.
 */
final class PermuteArticles
    implements Function2<
        Integer, Iterator<Tuple2<Integer, byte[]>>, Iterator<Tuple2<Integer, int[]>>> {
  private static final long serialVersionUID = 1;

  private final PermutationParts parts;

  /** Of each test the outlet. */
  private final int[] outlets;

  /** Of each test the n-gram. */
  private final int[] ngrams;

  private final int outletCount;

  /** The outlet that all others are compared with; −1: each with all others together. */
  private final int reference;

  PermuteArticles(
      PermutationParts parts, int[] outlets, int[] ngrams, int outletCount, int reference) {
    this.parts = parts;
    this.outlets = outlets;
    this.ngrams = ngrams;
    this.outletCount = outletCount;
    this.reference = reference;
  }

  /**
   * One task.
   *
   * @param blocks of {@link ArticleBlock}
   * @return the task, and extreme replicates of each of its {@link #tests}
   */
  @Override
  public Iterator<Tuple2<Integer, int[]>> call(
      Integer task, Iterator<Tuple2<Integer, byte[]>> blocks) {
    List<byte[]> bytes = new ArrayList<>();
    blocks.forEachRemaining(block -> bytes.add(block._2()));
    ScannedArticles articles = ScannedArticles.of(bytes, parts.ngrams());
    int[] tests = tests(task);
    int[] extremes = new int[tests.length];
    if (reference < 0) {
      int[] all = IntStream.range(0, tests.length).toArray();
      ArticlePermutations permutations = articles.permutations(outletCount);
      for (int test : tests) {
        permutations.add(outlets[test], articles.occurrences(ngrams[test]));
      }
      count(permutations, task, all, extremes);
    } else {
      for (int outlet = 0; outlet < outletCount; outlet++) {
        permuteTwo(outlet, task, articles, tests, extremes);
      }
    }
    return List.of(new Tuple2<>(task, extremes)).iterator();
  }

  /** The tests of an outlet, among its articles and those of the reference. */
  private void permuteTwo(
      int outlet, int task, ScannedArticles articles, int[] tests, int[] extremes) {
    int[] places =
        IntStream.range(0, tests.length).filter(i -> outlets[tests[i]] == outlet).toArray();
    if (places.length == 0) {
      return;
    }
    int[] numbers = articles.numbersAmong(outlet, reference);
    ArticlePermutations permutations = articles.permutations(numbers, outlet);
    for (int place : places) {
      permutations.add(0, articles.occurrences(ngrams[tests[place]]).renumbered(numbers));
    }
    count(permutations, task, places, extremes);
  }

  private void count(ArticlePermutations permutations, int task, int[] places, int[] extremes) {
    int[] counted = permutations.extremes(parts.firstReplicate(task), parts.endReplicate(task));
    for (int i = 0; i < places.length; i++) {
      extremes[places[i]] = counted[i];
    }
  }

  /** The tests of the n-grams of a task. */
  int[] tests(int task) {
    return IntStream.range(0, ngrams.length)
        .filter(test -> parts.partOf(ngrams[test]) == parts.partOfTask(task))
        .toArray();
  }

  /** Extreme replicates of all tests, from what the tasks have found. */
  int[] sum(List<Tuple2<Integer, int[]>> found) {
    int[] extremes = new int[ngrams.length];
    for (Tuple2<Integer, int[]> ofTask : found) {
      int[] tests = tests(ofTask._1());
      for (int i = 0; i < tests.length; i++) {
        extremes[tests[i]] += ofTask._2()[i];
      }
    }
    return extremes;
  }
}
