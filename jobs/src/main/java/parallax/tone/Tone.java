package parallax.tone;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import parallax.compare.ReplicateSums;
import parallax.stats.PercentileInterval;
import parallax.stats.RatioDifference;
import parallax.stats.RatioSums;

/** The tone of some articles by one measure in one part of their text. */
final class Tone implements Serializable {
  private static final long serialVersionUID = 1L;

  private final RatioSums sums = new RatioSums();
  private final ReplicateSums resampled;
  private long scored;
  private long weight;
  private long positive;
  private long negative;

  Tone(int replicates, long seed) {
    this.resampled = new ReplicateSums(replicates, seed);
  }

  /**
   * One more article.
   *
   * @param weights of the article in each replicate
   * @param numbers sums of the article
   * @param cell where those of this part and measure begin
   */
  void add(byte[] weights, long[] numbers, int cell) {
    long units = numbers[cell + Cell.UNITS];
    long n = numbers[cell + Cell.WEIGHT];
    sums.add(units, n);
    resampled.add(weights, units, n);
    weight += n;
    scored += numbers[cell + Cell.N_SCORED];
    positive += numbers[cell + Cell.POSITIVE];
    negative += numbers[cell + Cell.NEGATIVE];
  }

  void addAll(Tone other) {
    sums.add(other.sums);
    resampled.addAll(other.resampled);
    scored += other.scored;
    weight += other.weight;
    positive += other.positive;
    negative += other.negative;
  }

  /** Articles with a sentence that has a score. */
  long articles() {
    return sums.articles();
  }

  /** Sentences that have a score. */
  long scored() {
    return scored;
  }

  /** Of those with a score; null where there is none. */
  @Nullable Double positiveShare() {
    return scored == 0 ? null : (double) positive / weight;
  }

  /** Of those with a score; null where there is none. */
  @Nullable Double negativeShare() {
    return scored == 0 ? null : (double) negative / weight;
  }

  /** Mean score of a sentence, -4 to 4; null where none has one. */
  @Nullable Double mean() {
    return scored == 0 ? null : sums.ratio() / ScoredSentence.UNITS_PER_VALENCE;
  }

  /** Of the mean; null with fewer than two articles. */
  @Nullable PercentileInterval interval() {
    return articles() < 2 ? null : valence(resampled.ratios());
  }

  /** Mean less that of another part of the same articles; null where one of them is. */
  @Nullable Double above(Tone other) {
    @Nullable Double here = mean();
    @Nullable Double there = other.mean();
    return here == null || there == null ? null : here - there;
  }

  /** Of the difference to another part; null with fewer than two articles in one of them. */
  @Nullable PercentileInterval intervalAbove(Tone other) {
    return articles() < 2 || other.articles() < 2
        ? null
        : valence(less(resampled.ratios(), other.resampled.ratios()));
  }

  /** Against other articles: what is left of all when these are taken away. */
  ToneContrast against(Tone all) {
    RatioSums rest = all.sums.without(sums);
    @Nullable PercentileInterval interval = null;
    if (articles() >= 2 && rest.articles() >= 2) {
      interval = valence(less(resampled.ratios(), all.resampled.ratiosWithout(resampled)));
    }
    return new ToneContrast(rest, RatioDifference.of(sums, rest), interval);
  }

  private static double[] less(double[] here, double[] there) {
    double[] differences = new double[here.length];
    for (int i = 0; i < here.length; i++) {
      differences[i] = here[i] - there[i];
    }
    return differences;
  }

  private static PercentileInterval valence(double[] units) {
    PercentileInterval interval = PercentileInterval.of(units);
    return new PercentileInterval(
        interval.low() / ScoredSentence.UNITS_PER_VALENCE,
        interval.high() / ScoredSentence.UNITS_PER_VALENCE);
  }
}
