package parallax.stats;

/**
 * What a method says against what is so, for one class: counts, or sums of sampling weights, of
 * which the same ratios are the estimates of Hájek (1971) for the population.
 *
 * @param hits said and so
 * @param falseAlarms said and not so
 * @param misses so and not said
 */
public record Confusion(double hits, double falseAlarms, double misses) {

  /** Share of what was said that is so, 0 to 1; NaN where nothing was said. */
  public double precision() {
    return hits / (hits + falseAlarms);
  }

  /** Share of what is so that was said, 0 to 1; NaN where nothing is so. */
  public double recall() {
    return hits / (hits + misses);
  }

  /**
   * Harmonic mean of precision and recall, 0 to 1; van Rijsbergen (1979). 0 where nothing was said
   * of what is so; NaN where nothing was said and nothing is so.
   */
  public double f1() {
    return 2 * hits / (2 * hits + falseAlarms + misses);
  }

  /** The same counts, each {@code weight} times. */
  public Confusion times(double weight) {
    return new Confusion(weight * hits, weight * falseAlarms, weight * misses);
  }

  /** Both together. */
  public Confusion plus(Confusion other) {
    return new Confusion(hits + other.hits, falseAlarms + other.falseAlarms, misses + other.misses);
  }
}
