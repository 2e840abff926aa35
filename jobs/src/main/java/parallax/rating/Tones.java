package parallax.rating;

import java.util.Arrays;

/** Scores and ratings as negative, neutral or positive. */
final class Tones {
  /** Ratings nearer to 0 are neutral. */
  static final double RATED_NEUTRAL = 0.5;

  /** What {@link #of} says of what is neither negative nor positive. */
  static final int NEUTRAL = 1;

  private static final int TONES = 3;

  private Tones() {}

  /** 0 negative, 1 neutral, 2 positive. */
  static int of(double score, double neutralBand) {
    if (score >= neutralBand) {
      return 2;
    }
    return score <= -neutralBand ? 0 : NEUTRAL;
  }

  static int[] of(double[] scores, double neutralBand) {
    return Arrays.stream(scores).mapToInt(score -> of(score, neutralBand)).toArray();
  }

  /**
   * The mean of the three tones' F1; a tone that neither side has does not count.
   *
   * @param weights how often each sentence counts
   */
  static double macroF1(int[] said, int[] so, double[] weights) {
    double[][] counts = new double[TONES][TONES];
    for (int i = 0; i < said.length; i++) {
      counts[said[i]][so[i]] += weights[i];
    }
    double sum = 0;
    int known = 0;
    for (int tone = 0; tone < TONES; tone++) {
      double all = 0;
      for (int other = 0; other < TONES; other++) {
        all += counts[tone][other] + counts[other][tone];
      }
      if (all > 0) {
        sum += 2 * counts[tone][tone] / all;
        known++;
      }
    }
    return known == 0 ? Double.NaN : sum / known;
  }
}
