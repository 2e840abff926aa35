package parallax.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.stats.Draws;

/** Parts sentences into folds so that no article is in two of them; the same for any order. */
public final class Folds {
  private Folds() {}

  /**
   * The fold of each sentence, from 0. Articles go, in an order drawn by their ids, to the fold
   * that has the fewest sentences.
   *
   * @param articles of the sentences
   */
  public static int[] of(List<String> articles, int folds, long seed) {
    Map<String, Integer> sizes = new HashMap<>();
    articles.forEach(article -> sizes.merge(article, 1, Integer::sum));
    List<String> drawn =
        sizes.keySet().stream()
            .sorted(
                Comparator.comparingLong(
                        (String article) -> Draws.draw(Draws.stream(seed, article), 0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    int[] filled = new int[folds];
    Map<String, Integer> foldOf = new HashMap<>();
    for (String article : drawn) {
      int smallest = 0;
      for (int fold = 1; fold < folds; fold++) {
        smallest = filled[fold] < filled[smallest] ? fold : smallest;
      }
      foldOf.put(article, smallest);
      filled[smallest] += sizes.getOrDefault(article, 0);
    }
    int[] result = new int[articles.size()];
    Arrays.setAll(result, i -> foldOf.getOrDefault(articles.get(i), 0));
    return result;
  }
}
