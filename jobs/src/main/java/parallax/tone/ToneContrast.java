package parallax.tone;

import org.jspecify.annotations.Nullable;
import parallax.stats.PercentileInterval;
import parallax.stats.RatioDifference;
import parallax.stats.RatioSums;

/**
 * How the mean score of an outlet differs from that of all other outlets together.
 *
 * @param rest sums of the other outlets
 * @param units of the scores' units
 * @param interval of the difference; null where a side has fewer than two articles
 */
record ToneContrast(RatioSums rest, RatioDifference units, @Nullable PercentileInterval interval) {

  /** Null where the others have no score. */
  @Nullable Double restMean() {
    return finite(rest.ratio() / ScoredSentence.UNITS_PER_VALENCE);
  }

  /** Null where a side has no score. */
  @Nullable Double difference() {
    return finite(units.difference() / ScoredSentence.UNITS_PER_VALENCE);
  }

  /** Null where the interval is, and where no article differs from the mean of its side. */
  @Nullable Double z() {
    return finite(units.z());
  }

  /** Null where z is. */
  @Nullable Double pValue() {
    return finite(units.pValue());
  }

  private static @Nullable Double finite(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
