package parallax.stats;

/**
 * Weighted log-odds with an informative Dirichlet prior: Monroe, Colaresi and Quinn (2008),
 * "Fightin' Words", Political Analysis 16(4), equations 15 to 22.
 *
 * <p>logOdds = ln((a + α) / (A + α₀ − a − α)) − ln((b + α) / (B + α₀ − b − α)), variance ≈ 1/(a +
 * α) + 1/(b + α), z = logOdds / √variance. α is the term's prior count and α₀ that of all terms.
 * {@link #withCorpusPrior} takes the whole corpus for the prior as it is: α is the term's count in
 * all outlets together and α₀ the number of tokens in all outlets together, so the prior weighs as
 * much as the corpus does and pulls rare terms strongly towards 0.
 *
 * @param logOdds natural logarithm of an odds ratio, positive where the target uses the term more
 * @param z standard deviations from 0; |z| above 1.96 is clear at the 5 % level, before any
 *     correction for many terms
 */
public record WeightedLogOdds(double logOdds, double z) {

  /**
   * Weighted log-odds with a given prior.
   *
   * @param prior α, pseudo-occurrences of the term, above 0
   * @param priorTotal α₀, pseudo-occurrences of all terms, at least α
   * @return 0 and 0 where neither side leaves room for another term (the corpus is this one term)
   * @throws IllegalArgumentException for a count below 0 or above its total, or a prior out of
   *     range
   */
  public static WeightedLogOdds of(
      long target,
      long targetTotal,
      long reference,
      long referenceTotal,
      double prior,
      double priorTotal) {
    Counts.requireValid(target, targetTotal, reference, referenceTotal);
    if (!(prior > 0 && prior <= priorTotal)) {
      throw new IllegalArgumentException(
          "prior %s of %s; it must be above 0 and at most the total".formatted(prior, priorTotal));
    }
    double otherTarget = targetTotal - target + priorTotal - prior;
    double otherReference = referenceTotal - reference + priorTotal - prior;
    if (otherTarget == 0 && otherReference == 0) {
      return new WeightedLogOdds(0, 0);
    }
    double logOdds =
        Math.log((target + prior) / otherTarget) - Math.log((reference + prior) / otherReference);
    return new WeightedLogOdds(
        logOdds, logOdds / Math.sqrt(1 / (target + prior) + 1 / (reference + prior)));
  }

  /**
   * Weighted log-odds with the whole corpus for the prior.
   *
   * @param corpus occurrences in all outlets together, at least 1
   * @param corpusTotal tokens (or n-gram positions) of all outlets together
   */
  public static WeightedLogOdds withCorpusPrior(
      long target,
      long targetTotal,
      long reference,
      long referenceTotal,
      long corpus,
      long corpusTotal) {
    return of(
        target, targetTotal, reference, referenceTotal, (double) corpus, (double) corpusTotal);
  }
}
