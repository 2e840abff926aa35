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

  private static final int LEADING_BITS = 8;
  private static final byte UNDECIDED = -1;

  /** The weight of all draws with the same leading bits; undecided where it is not one. */
  private static final byte[] BY_LEADING_BITS = byLeadingBits();

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
    // Seldom undecided: comparing with one threshold after the other would be guessed wrong often.
    byte weight = BY_LEADING_BITS[(int) (random >>> (Long.SIZE - LEADING_BITS))];
    return weight == UNDECIDED ? weightOf(random >>> 11) : weight;
  }

  private static byte weightOf(long draw) {
    byte k = 0;
    while (draw >= BELOW[k]) {
      k++;
    }
    return k;
  }

  private static byte[] byLeadingBits() {
    byte[] weights = new byte[1 << LEADING_BITS];
    for (int bits = 0; bits < weights.length; bits++) {
      long first = (long) bits << (53 - LEADING_BITS);
      byte weight = weightOf(first);
      boolean isOne = weight == weightOf(first + (1L << (53 - LEADING_BITS)) - 1);
      weights[bits] = isOne ? weight : UNDECIDED;
    }
    return weights;
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
