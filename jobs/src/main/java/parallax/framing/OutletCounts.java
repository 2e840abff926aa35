package parallax.framing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import parallax.framing.Cell.Measure;
import parallax.stats.PercentileInterval;
import parallax.stats.PoissonWeights;

/**
 * The counts of one outlet, or of one outlet in a period, those of sentences beside their bootstrap
 * replicates: in a replicate an article counts as often as its weight says. Sums of integers, so
 * that the order of articles cannot show. Unlike the ratio of two sums that {@link
 * parallax.compare.Bootstrap} gives, all intervals of an outlet, those of lift too, come from the
 * same replicates in one pass.
 */
final class OutletCounts {
  private final long seed;
  private final int replicates;
  private final Map<Cell, Long> totals = new HashMap<>();
  private final Map<Cell, long[]> resampled = new HashMap<>();

  OutletCounts(long seed, int replicates) {
    this.seed = seed;
    this.replicates = replicates;
  }

  void add(String articleId, Map<Cell, Long> article) {
    byte[] weights = PoissonWeights.of(seed, articleId, replicates);
    article.forEach(
        (cell, count) -> {
          totals.merge(cell, count, Long::sum);
          if (cell.measure() == Measure.SENTENCES) {
            addWeighted(
                resampled.computeIfAbsent(cell, absent -> new long[replicates]), weights, count);
          }
        });
  }

  long total(Cell cell) {
    return totals.getOrDefault(cell, 0L);
  }

  /** Sentences with the frame by all sentences of the scope; null where there is none. */
  @Nullable Double sentenceShare(String scope, Found found) {
    return finite(
        share(
            total(Cell.frame(Measure.SENTENCES, scope, found)),
            total(Cell.text(Measure.SENTENCES, scope))));
  }

  /** Matches per thousand tokens of the scope; null where there is no token. */
  @Nullable Double perThousandTokens(String scope, Found found) {
    return finite(
        share(
            1000 * total(Cell.frame(Measure.MATCHES, scope, found)),
            total(Cell.text(Measure.TOKENS, scope))));
  }

  /** Interval of {@link #sentenceShare}; null with fewer than two articles in the scope. */
  @Nullable PercentileInterval sentenceShareInterval(String scope, Found found) {
    Cell frame = Cell.frame(Measure.SENTENCES, scope, found);
    long[] all = replicated(Cell.text(Measure.SENTENCES, scope));
    if (total(frame) == 0 && LongStream.of(all).anyMatch(sentences -> sentences > 0)) {
      // Most frames are absent from most periods: their replicates need no sorting.
      return total(Cell.text(Measure.ARTICLES, scope)) < 2 ? null : new PercentileInterval(0, 0);
    }
    long[] with = replicated(frame);
    return interval(scope, replicate -> share(with[replicate], all[replicate]));
  }

  /**
   * Sentences with both frames against what chance would give: n(a and b) · n / (n(a) · n(b)), from
   * 0, 1 where the frames are independent; null where one is absent.
   */
  @Nullable Double lift(String frame, String other) {
    return finite(
        lift(
            total(Cell.both(frame, other)),
            total(Cell.text(Measure.SENTENCES, Scope.ALL)),
            total(Cell.frame(Measure.SENTENCES, Scope.ALL, new Found(frame, Methods.ANY))),
            total(Cell.frame(Measure.SENTENCES, Scope.ALL, new Found(other, Methods.ANY)))));
  }

  /** Interval of {@link #lift}; null with fewer than two articles or where a frame is absent. */
  @Nullable PercentileInterval liftInterval(String frame, String other) {
    long[] both = replicated(Cell.both(frame, other));
    long[] all = replicated(Cell.text(Measure.SENTENCES, Scope.ALL));
    long[] a = replicated(Cell.frame(Measure.SENTENCES, Scope.ALL, new Found(frame, Methods.ANY)));
    long[] b = replicated(Cell.frame(Measure.SENTENCES, Scope.ALL, new Found(other, Methods.ANY)));
    return interval(Scope.ALL, i -> lift(both[i], all[i], a[i], b[i]));
  }

  private @Nullable PercentileInterval interval(String scope, IntToDoubleFunction statistic) {
    if (total(Cell.text(Measure.ARTICLES, scope)) < 2) {
      return null;
    }
    PercentileInterval interval =
        PercentileInterval.of(IntStream.range(0, replicates).mapToDouble(statistic).toArray());
    return Double.isNaN(interval.low()) ? null : interval;
  }

  private long[] replicated(Cell cell) {
    return resampled.getOrDefault(cell, new long[replicates]);
  }

  private static void addWeighted(long[] sums, byte[] weights, long count) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weights[i] * count;
    }
  }

  private static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  private static double lift(long both, long all, long a, long b) {
    return a == 0 || b == 0 ? Double.NaN : (double) both / a * ((double) all / b);
  }

  private static @Nullable Double finite(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
