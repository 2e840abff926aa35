package parallax.rating;

import java.util.LinkedHashMap;
import java.util.Map;
import parallax.stats.PoissonWeights;

/** Draws of whole articles. */
final class Articles {
  private Articles() {}

  /** How often each sentence counts in each replicate; the same for all of an article. */
  static byte[][] draws(String[] articles, int replicates, long seed) {
    Map<String, byte[]> byArticle = new LinkedHashMap<>();
    byte[][] drawn = new byte[articles.length][];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] =
          byArticle.computeIfAbsent(
              articles[i], article -> PoissonWeights.of(seed, article, replicates));
    }
    return drawn;
  }
}
