package parallax.stats;

/**
 * How strongly the words of an n-gram attract each other.
 *
 * <p>All come from the counts of the 2^K agreement patterns between the n-gram and every n-gram of
 * its size K in the corpus: bit i of a pattern is set where word i is the same, so cell 2^K − 1
 * counts the n-gram itself and cell 0 the n-grams that share no word in its place.
 *
 * <ul>
 *   <li>λ = Σ (−1)^(K − bits) · ln(cell + ½), the K-way interaction of the saturated log-linear
 *       model, and z = λ / √Σ 1/(cell + ½): Blaheta and Johnson (2001), "Unsupervised learning of
 *       multi-word verbs", all subtuples, as in quanteda's {@code textstat_collocations} with
 *       smoothing ½. For K = 2, λ is the log odds ratio.
 *   <li>PMI = log₂( n · N^(K−1) / Π fᵢ ): Church and Hanks (1990), Computational Linguistics 16(1),
 *       over all words at once.
 *   <li>logDice = 14 + log₂( K · n / Σ fᵢ ): Rychlý (2008), "A Lexicographer-Friendly Association
 *       Score", RASLAN.
 * </ul>
 *
 * n is the n-gram's count, N the number of n-grams, fᵢ how many of them have word i in place i.
 *
 * @param lambda unbounded, dimensionless; positive where the words attract each other
 * @param z standard deviations from 0
 * @param pmi bits; 0 for independent words
 * @param logDice at most 14 (the words only ever occur together); does not grow with the corpus
 */
public record CollocationStatistics(double lambda, double z, double pmi, double logDice) {
  private static final double SMOOTHING = 0.5;

  /**
   * Statistics from the cells.
   *
   * @param cells counts of the 2^K patterns, K at least 2; the last one at least 1
   * @throws IllegalArgumentException if the number of cells is no power of two from 4 on, a cell is
   *     negative or the last is 0
   */
  public static CollocationStatistics of(long[] cells) {
    int size = Integer.numberOfTrailingZeros(cells.length);
    if (cells.length < 4 || cells.length != 1 << size) {
      throw new IllegalArgumentException(
          "%d cells; 2^K are needed for K words, K at least 2".formatted(cells.length));
    }
    double lambda = 0;
    double variance = 0;
    long total = 0;
    long[] frequency = new long[size];
    for (int pattern = 0; pattern < cells.length; pattern++) {
      double cell = requireCount(cells[pattern]) + SMOOTHING;
      boolean positive = (size - Integer.bitCount(pattern)) % 2 == 0;
      lambda += positive ? Math.log(cell) : -Math.log(cell);
      variance += 1 / cell;
      total += cells[pattern];
      for (int word = 0; word < size; word++) {
        frequency[word] += (pattern >> word & 1) * cells[pattern];
      }
    }
    return new CollocationStatistics(
        lambda,
        lambda / Math.sqrt(variance),
        pmi(last(cells), total, frequency),
        logDice(last(cells), frequency));
  }

  /**
   * Cells from marginal counts, by inclusion and exclusion.
   *
   * @param marginals for each set of places (bit i for word i) the number of n-grams that have the
   *     n-gram's words at least there; entry 0 is the number of all n-grams, the last one the
   *     n-gram's own count
   * @return counts of n-grams that agree exactly there
   */
  public static long[] cells(long[] marginals) {
    long[] cells = marginals.clone();
    for (int bit = 1; bit < cells.length; bit <<= 1) {
      for (int pattern = 0; pattern < cells.length; pattern++) {
        if ((pattern & bit) == 0) {
          cells[pattern] -= cells[pattern | bit];
        }
      }
    }
    return cells;
  }

  private static double pmi(long n, long total, long[] frequency) {
    double bits = log2((double) n) - log2((double) total);
    for (long f : frequency) {
      bits += log2((double) total) - log2((double) f);
    }
    return bits;
  }

  private static double logDice(long n, long[] frequency) {
    double sum = 0;
    for (long f : frequency) {
      sum += f;
    }
    return 14 + log2(frequency.length * (double) n / sum);
  }

  private static long requireCount(long cell) {
    if (cell < 0) {
      throw new IllegalArgumentException("a cell of " + cell + "; counts cannot be negative");
    }
    return cell;
  }

  private static long last(long[] cells) {
    long n = cells[cells.length - 1];
    if (n < 1) {
      throw new IllegalArgumentException(
          "the n-gram itself never occurs; its count must be at least 1");
    }
    return n;
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
