package parallax.bench;

/**
 * How often words occur, by rank from 0: p ∝ 1 / (rank + 1.3) as Zipf and Mandelbrot have it, and p
 * ∝ rank^−1.77 beyond rank 7,873, so that the vocabulary never ends and new words keep coming at
 * the pace of English (Gerlach and Altmann 2013, "Stochastic model for the vocabulary growth in
 * natural languages", figure 2).
 */
final class WordFrequencies {
  private static final double SHIFT = 1.3;
  private static final int BEND = 7873;
  private static final double TAIL = 1.77;

  private static final double LAST = Integer.MAX_VALUE;

  private final double logHead = StrictMath.log((BEND + SHIFT) / SHIFT);
  private final double headShare = logHead / (logHead + 1 / (TAIL - 1));

  /**
   * The word at a place of the running text sorted by frequency.
   *
   * @param uniform in [0, 1)
   * @return the rank below which this share of all running words lies
   */
  int rank(double uniform) {
    if (uniform < headShare) {
      return (int) (SHIFT * StrictMath.exp(logHead * uniform / headShare) - SHIFT);
    }
    double beyond = (1 - uniform) / (1 - headShare);
    return (int) Math.min(LAST, BEND * StrictMath.pow(beyond, -1 / (TAIL - 1)));
  }
}
