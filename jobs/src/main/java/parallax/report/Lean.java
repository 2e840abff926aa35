package parallax.report;

import org.jspecify.annotations.Nullable;

/**
 * What the tables say of one outlet and one contrast of two frames.
 *
 * @param outlet its name
 * @param articles of the outlet
 * @param shareA its sentences with the first frame, with interval
 * @param shareB its sentences with the second frame
 * @param nA sentences with the first frame
 * @param nB sentences with the second frame
 * @param logOdds {@code frame_contrast.log_odds}, positive towards the first frame
 * @param low of its 95 % interval; null where nothing can be inferred
 * @param high of its 95 % interval; null where nothing can be inferred
 * @param q p-value from {@code z}, corrected over all outlets and contrasts; null where {@code low}
 *     is
 * @param p how often the outlets of shuffled articles lean as strongly; null where {@code low} is
 */
record Lean(
    String outlet,
    long articles,
    Share shareA,
    Share shareB,
    long nA,
    long nB,
    double logOdds,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double q,
    @Nullable Double p) {
  static final double SURE = 0.05;

  /** A share of sentences, 0 to 1, and its interval over articles; null where not known. */
  record Share(@Nullable Double value, @Nullable Double low, @Nullable Double high) {
    static final Share UNKNOWN = new Share(null, null, null);

    /** Such as "12.3 % (95 % interval 4.0 to 20.1)". */
    String text() {
      if (value == null) {
        return "no sentence at all";
      }
      String share = Words.percent(value);
      return low == null || high == null
          ? share
          : "%s (95 %% interval %s to %s)"
              .formatted(share, Words.number(100 * low), Words.number(100 * high));
    }
  }

  /** Whether the tables hold anything by which a lean could be told from chance. */
  boolean canBeTold() {
    return low != null && high != null;
  }

  /** Whether chance is an unlikely reason: the corrected test and the shuffled articles say so. */
  boolean isSure() {
    return canBeTold() && q != null && q <= SURE && p != null && p <= SURE;
  }

  boolean leansToA() {
    return logOdds > 0;
  }
}
