package parallax.stats;

/**
 * Random numbers that are hashes of (seed, article, replicate) and of nothing else, so that they do
 * not depend on order, partitions or machines.
 */
public final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Draws() {}

  /**
   * What all draws of an article come from. Articles have different streams unless the 64-bit
   * hashes of their ids are the same.
   */
  public static long stream(long seed, String articleId) {
    return mix(mix(seed) ^ hash(articleId));
  }

  /**
   * 64 random bits.
   *
   * @param stream of an article; different streams have different draws in the same replicate
   * @param replicate from 0
   */
  public static long draw(long stream, long replicate) {
    return mix(stream + GOLDEN * (replicate + 1));
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
