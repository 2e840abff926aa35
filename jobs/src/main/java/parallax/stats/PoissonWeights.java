package parallax.stats;

/**
 * Bootstrap weights drawn from Poisson(1): in each replicate every article counts 0, 1, 2 … times,
 * independently of all others, so replicates can be made where the articles are; Chamandy,
 * Muralidharan, Najmi and Naidu (2012), "Estimating uncertainty for massive data streams", section
 * 2. The weight is a hash of (seed, article, replicate) and nothing else, so it does not depend on
 * order, partitions or machines.
 */
public final class PoissonWeights {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

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
    long stream = mix(mix(seed) ^ hash(articleId));
    byte[] weights = new byte[replicates];
    for (int replicate = 0; replicate < replicates; replicate++) {
      weights[replicate] = weight(mix(stream + GOLDEN * (replicate + 1L)));
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

  /** FNV-1a over the UTF-16 units; {@link #mix} spreads what it leaves uneven. */
  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  /**
   * The finalizer of SplitMix64 (Steele, Lea and Flood 2014): a bijection in which every input bit
   * moves half of the output bits.
   */
  private static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
