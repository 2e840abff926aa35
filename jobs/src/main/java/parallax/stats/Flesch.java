package parallax.stats;

/**
 * Flesch's reading ease: 206.835 − 1.015 · words / sentences − 84.6 · syllables / words; Flesch
 * (1948), "A new readability yardstick", Journal of Applied Psychology 32(3), as in quanteda's
 * {@code textstat_readability(measure = "Flesch")}.
 */
public final class Flesch {
  private Flesch() {}

  /**
   * Reading ease from counts.
   *
   * @return usually 0 (hard) to 100 (easy), up to 121.22 and without a lower bound; NaN without a
   *     word or a sentence
   */
  public static double readingEase(long words, long sentences, long syllables) {
    if (words == 0 || sentences == 0) {
      return Double.NaN;
    }
    return 206.835 - 1.015 * (double) words / sentences - 84.6 * (double) syllables / words;
  }
}
