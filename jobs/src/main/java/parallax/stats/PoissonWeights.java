package parallax.stats;

/**
 * Bootstrap weights drawn from Poisson(1): in each replicate every article counts 0, 1, 2 … times,
 * independently of all others, so replicates can be made where the articles are; Chamandy,
 * Muralidharan, Najmi and Naidu (2012), "Estimating uncertainty for massive data streams". The
 * weight comes from {@link Draws}.
 */
public final class PoissonWeights {
  /**
   * Thresholds of the inverse CDF on 53 random bits: weight k where the draw is below entry k and
   * no earlier one.
   */
  private static final long[] BELOW = thresholds();

  private PoissonWeights() {}

  /**
   * Weights of one article in replicates 0 to {@code replicates} − 1.
   *
   * @return each at least 0 and at most 18; mean 1, variance 1
   */
  public static byte[] of(long seed, String articleId, int replicates) {
    long stream = Draws.stream(seed, articleId);
    byte[] weights = new byte[replicates];
    for (int replicate = 0; replicate < replicates; replicate++) {
      weights[replicate] = weight(Draws.draw(stream, replicate));
    }
    return weights;
  }

  private static byte weight(long random) {
    long draw = random >>> 11;
    byte k = 0;
    while (draw >= BELOW[k]) {
      k++;
    }
    return k;
  }

  private static long[] thresholds() {
    long[] below = new long[19];
    double density = Math.exp(-1);
    double cumulative = 0;
    for (int k = 0; k < below.length; k++) {
      cumulative += density;
      below[k] = Math.round(cumulative * 0x1p53);
      density /= k + 1;
    }
    below[below.length - 1] = 1L << 53;
    return below;
  }
}
