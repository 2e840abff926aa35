package parallax.stats;

/**
 * How strongly a word is drawn to the surroundings of another, the node.
 *
 * <p>Each token of the corpus either stands near the node or does not, and either is the collocate
 * or is not: Evert (2008), "Corpora and collocations", sections 3.1 (surface cooccurrence) and 4.1
 * (expected frequency) of the extended manuscript. A token near two occurrences of the node counts
 * once. Unlike there the node's own tokens are among those that are counted, so that a node may be
 * its own collocate.
 *
 * <ul>
 *   <li>expected E = tokens near the node · tokens of the collocate / all tokens
 *   <li>PMI = log₂( n / E ): Church and Hanks (1990)
 *   <li>t = (n − E) / √n: Church, Gale, Hanks and Hindle (1991), as in Evert, section 4
 *   <li>z = (n − E) / √E: Berry-Rogghe (1973), as in Evert, section 4
 *   <li>G²: {@link G2#signed}, tokens near the node against all others
 *   <li>logDice = 14 + log₂( 2n / (node + collocate) ): Rychlý (2008)
 * </ul>
 *
 * @param expected tokens, above 0
 * @param pmi bits; 0 for independence
 * @param t standard deviations from independence, by what was found
 * @param z standard deviations from independence, by what was expected
 * @param g2 positive where the collocate is drawn to the node
 * @param logDice 14 where the two words only ever occur together, once each time
 */
public record CollocateStatistics(
    double expected, double pmi, double t, double z, double g2, double logDice) {

  /**
   * Statistics from counts.
   *
   * @param n tokens of the collocate near the node, at least 1
   * @param near tokens near the node, at least n
   * @param node occurrences of the node, at least 1
   * @param collocate tokens of the collocate, at least n
   * @param total all tokens
   * @throws IllegalArgumentException for counts that contradict each other
   */
  public static CollocateStatistics of(long n, long near, long node, long collocate, long total) {
    if (n < 1 || node < 1) {
      throw new IllegalArgumentException(
          "%d together, %d of the node; each must be at least 1".formatted(n, node));
    }
    double g2 = G2.signed(n, near, collocate - n, total - near);
    double expected = (double) near * (double) collocate / (double) total;
    return new CollocateStatistics(
        expected,
        log2((double) n / expected),
        ((double) n - expected) / Math.sqrt((double) n),
        ((double) n - expected) / Math.sqrt(expected),
        g2,
        14 + log2(2.0 * (double) n / ((double) node + collocate)));
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
