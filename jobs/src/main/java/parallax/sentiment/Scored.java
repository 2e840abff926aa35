package parallax.sentiment;

import java.util.List;

/**
 * The score of a sentence and where it comes from.
 *
 * @param score -4 to 4, rounded to 4 decimals
 * @param sum of the contributions
 * @param hits in the order of the text
 */
record Scored(double score, double sum, List<Hit> hits) {
  /** Of a sentence without any word that the lexicon has a valence for. */
  static final Scored NEUTRAL = new Scored(0, 0, List.of());

  private static final double FLATTENING = 15;
  private static final double SCALE = 4;
  private static final double DECIMALS = 1e4;

  /** 4 s / √(s² + 15). */
  static Scored of(List<Hit> hits) {
    double sum = 0;
    for (Hit hit : hits) {
      sum += hit.contribution();
    }
    double score = SCALE * sum / Math.sqrt(sum * sum + FLATTENING);
    // Adding zero turns a negative zero into the usual one.
    return new Scored(Math.rint(score * DECIMALS) / DECIMALS + 0.0, sum, hits);
  }
}
