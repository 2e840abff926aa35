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

  /**
   * No articles yet.
   *
   * @param seed of the weights of articles
   */
  public ReplicateSums(int replicates, long seed) {
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

  /**
   * An article whose weights are known, for what has many sums over the same articles; it is not
   * counted among {@link #articles}.
   *
   * @param weights one a replicate
   */
  public void add(byte[] weights, long numerator, long denominator) {
    for (int i = 0; i < weights.length; i++) {
      numerators[i] += weights[i] * numerator;
      denominators[i] += weights[i] * denominator;
    }
  }

  /** All articles of other sums too. */
  public void addAll(ReplicateSums other) {
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
  public double[] ratios() {
    return ratiosWithout(new ReplicateSums(numerators.length, seed));
  }

  /**
   * The ratio of the other articles in each replicate; NaN where the denominator is 0.
   *
   * @param part sums of articles that are all in these
   */
  public double[] ratiosWithout(ReplicateSums part) {
    settle();
    part.settle();
    double[] ratios = new double[numerators.length];
    for (int i = 0; i < ratios.length; i++) {
      long numerator = numerators[i] - part.numerators[i];
      long denominator = denominators[i] - part.denominators[i];
      ratios[i] = denominator == 0 ? Double.NaN : (double) numerator / denominator;
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
    add(PoissonWeights.of(seed, pending, numerators.length), pendingNumerator, pendingDenominator);
    pending = null;
    pendingNumerator = 0;
    pendingDenominator = 0;
  }
}
