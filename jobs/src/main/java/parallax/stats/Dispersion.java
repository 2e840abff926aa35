package parallax.stats;

/**
 * Gries' deviation of proportions: how unevenly a term is spread over the parts (articles) of a
 * corpus.
 *
 * <p>DP = ½ Σ |vᵢ − sᵢ|, where vᵢ is the share of the term's occurrences that part i holds and sᵢ
 * the share of all tokens that it holds; Gries (2008), "Dispersions and adjusted frequencies in
 * corpora", International Journal of Corpus Linguistics 13(4). DP runs from near 0 (as even as the
 * parts' sizes allow) to 1 − min sᵢ (all in the smallest part); DPnorm = DP / (1 − min sᵢ) makes
 * that 1; Lijffijt and Gries (2012), International Journal of Corpus Linguistics 17(1).
 */
public final class Dispersion {
  private Dispersion() {}

  /**
   * DP of a term.
   *
   * @param counts occurrences of the term in each part
   * @param sizes tokens of each part, in the same order
   * @return between 0 and 1; NaN for a term or a corpus without tokens
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public static double dp(long[] counts, long[] sizes) {
    if (counts.length != sizes.length) {
      throw new IllegalArgumentException(
          "%d counts for %d parts".formatted(counts.length, sizes.length));
    }
    long n = sum(counts);
    long total = sum(sizes);
    double deviation = 0;
    for (int i = 0; i < counts.length; i++) {
      deviation += Math.abs((double) counts[i] * total - (double) sizes[i] * n);
    }
    return fromDeviation(deviation, n, total);
  }

  /**
   * DP from a sum that was made elsewhere in whole numbers, so that the order of the parts cannot
   * show.
   *
   * @param deviation Σ |countᵢ · total − sizeᵢ · n| over all parts, those without the term included
   * @param n occurrences of the term
   * @param total tokens of the corpus
   * @return between 0 and 1; NaN if n or total is 0
   */
  public static double fromDeviation(double deviation, long n, long total) {
    return n == 0 || total == 0 ? Double.NaN : deviation / 2 / n / total;
  }

  /**
   * DPnorm.
   *
   * @param dp between 0 and 1
   * @param smallestPart tokens of the smallest part that has any
   * @param total tokens of the corpus
   * @return between 0 (even) and 1 (all in the smallest part); NaN where there is one part only
   */
  public static double normalised(double dp, long smallestPart, long total) {
    return smallestPart == total ? Double.NaN : dp / (1 - (double) smallestPart / total);
  }

  private static long sum(long[] values) {
    long sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }
}
