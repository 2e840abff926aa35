package parallax.compare;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import parallax.stats.PoissonWeights;

/**
 * Weighted sums of numerators and denominators in every replicate.
 *
 * <p>Rows of one article that follow each other are added up first and weighted once. Whether there
 * are two articles is all that matters about their number, so two names are kept, whatever the size
 * of the corpus.
 */
public final class ReplicateSums implements Serializable {
  private static final long serialVersionUID = 1;

  private long seed;
  private long[] numerators;
  private long[] denominators;
  private @Nullable String first;
  private @Nullable String second;

  private @Nullable String pending;
  private long pendingNumerator;
  private long pendingDenominator;

  /** For Kryo. */
  ReplicateSums() {
    this(0, 0);
  }

  ReplicateSums(int replicates, long seed) {
    this.seed = seed;
    this.numerators = new long[replicates];
    this.denominators = new long[replicates];
  }

  void add(String articleId, long numerator, long denominator) {
    if (!articleId.equals(pending)) {
      settle();
      pending = articleId;
    }
    pendingNumerator += numerator;
    pendingDenominator += denominator;
    if (denominator != 0) {
      see(articleId);
    }
  }

  void addAll(ReplicateSums other) {
    settle();
    other.settle();
    for (int i = 0; i < numerators.length; i++) {
      numerators[i] += other.numerators[i];
      denominators[i] += other.denominators[i];
    }
    see(other.first);
    see(other.second);
  }

  /** Articles seen: 0, 1, or 2 for two and more. */
  int articles() {
    return (first == null ? 0 : 1) + (second == null ? 0 : 1);
  }

  /** The ratio in each replicate; NaN where the denominator is 0. */
  double[] ratios() {
    settle();
    double[] ratios = new double[numerators.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = denominators[i] == 0 ? Double.NaN : (double) numerators[i] / denominators[i];
    }
    return ratios;
  }

  private void see(@Nullable String articleId) {
    if (articleId == null || articleId.equals(first) || articleId.equals(second)) {
      return;
    }
    if (first == null) {
      first = articleId;
    } else if (second == null) {
      second = articleId;
    }
  }

  private void settle() {
    if (pending == null || (pendingNumerator == 0 && pendingDenominator == 0)) {
      pending = null;
      return;
    }
    byte[] weights = PoissonWeights.of(seed, pending, numerators.length);
    for (int i = 0; i < weights.length; i++) {
      numerators[i] += weights[i] * pendingNumerator;
      denominators[i] += weights[i] * pendingDenominator;
    }
    pending = null;
    pendingNumerator = 0;
    pendingDenominator = 0;
  }
}
