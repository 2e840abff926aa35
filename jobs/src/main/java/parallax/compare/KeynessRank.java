package parallax.compare;

/**
 * Puts tests in order: by outlet and size, the largest |z| first. A rank is never negative, so that
 * rows can be sorted by their bytes.
 */
final class KeynessRank {
  /** Sizes are at most 10. */
  private static final int SIZE_BITS = 4;

  private final int zBits;

  KeynessRank(int outlets) {
    int outletBits = Integer.SIZE - Integer.numberOfLeadingZeros(outlets);
    this.zBits = Long.SIZE - 1 - SIZE_BITS - outletBits;
  }

  /** Doubles that are not negative are in the order of their bits; the lowest ones are left out. */
  long of(int size, int outlet, double z) {
    long bits = Double.doubleToRawLongBits(Math.abs(z)) >>> (Long.SIZE - 1 - zBits);
    long family = (long) outlet << SIZE_BITS | size;
    return family << zBits | ((1L << zBits) - 1 - bits);
  }
}
