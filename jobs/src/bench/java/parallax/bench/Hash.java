package parallax.bench;

/** Numbers that look random and follow from others, so that no table of them has to be kept. */
final class Hash {
  private Hash() {}

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
  static long mix(long value) {
    long x = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  static long mix(long one, long other) {
    return mix(one * 0x9E3779B97F4A7C15L + other + 0x632BE59BD9B4E019L);
  }

  /** In [0, 1). */
  static double uniform(long hash) {
    return (hash >>> 11) * 0x1p-53;
  }
}
