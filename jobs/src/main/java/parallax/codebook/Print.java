package parallax.codebook;

/**
 * Says at a glance that two lists of word sets have nothing in common: each set has a bit in two
 * words, and where one of the words of two lists shares no bit, the lists share no set.
 */
record Print(long a, long b) {

  static Print of(int[] sets) {
    long a = 0;
    long b = 0;
    for (int set : sets) {
      int mixed = set * 0x9E3779B9;
      a |= 1L << (mixed >>> 26);
      b |= 1L << ((mixed >>> 20) & 63);
    }
    return new Print(a, b);
  }

  boolean mayShare(long otherA, long otherB) {
    return (a & otherA) != 0 && (b & otherB) != 0;
  }
}
