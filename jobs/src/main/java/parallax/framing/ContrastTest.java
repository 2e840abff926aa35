package parallax.framing;

import java.io.Serializable;
import parallax.stats.ArticlePermutations;
import parallax.stats.LogOddsRatio;

/**
 * One contrast in one outlet, by one method: sentences with either frame, in the outlet and in the
 * reference, and what shuffled articles give.
 *
 * @param contrastNo from 1, in the order of the codebook
 * @param extremes replicates whose contrast is at least as strong
 * @param replicates of all parts together; 0 where nothing can be inferred
 */
record ContrastTest(
    String outlet,
    int contrastNo,
    String method,
    long a,
    long b,
    long referenceA,
    long referenceB,
    int extremes,
    int replicates)
    implements Serializable {

  ContrastTest withExtremes(int found, int of) {
    return new ContrastTest(outlet, contrastNo, method, a, b, referenceA, referenceB, found, of);
  }

  /** Whether something can be inferred about the outlet. */
  boolean isInferred() {
    return replicates > 0;
  }

  LogOddsRatio ratio() {
    return LogOddsRatio.of(a, b, referenceA, referenceB);
  }

  /** Probability, 0 to 1, of a contrast at least as strong, where something can be inferred. */
  double pArticles() {
    return ArticlePermutations.pValue(extremes, replicates);
  }
}
