package parallax.stats;

import org.apache.commons.math3.special.Beta;

/**
 * The difference of two independent ratios of sums over articles: is the mean score of a sentence
 * higher in one outlet than in the others?
 *
 * <p>z is the difference divided by its standard error √(v₁ + v₂), with the variances of {@link
 * RatioSums}. With few articles that error is itself uncertain, and a normal distribution would
 * make p far too small: so z is looked up in Student's t with (v₁ + v₂)² / (v₁² / (k₁ − 1) + v₂² /
 * (k₂ − 1)) degrees of freedom for k₁ and k₂ articles; Welch (1947), "The generalization of
 * 'Student's' problem when several different population variances are involved", Biometrika 34.
 *
 * @param difference the first less the second
 * @param z standard errors from 0; NaN where no article differs from the mean of its side
 * @param pValue two-sided, between 0 and 1; NaN where z is
 */
public record RatioDifference(double difference, double z, double pValue) {

  /**
   * The first less the second; all NaN where a side has no ratio, z and p where it has fewer than
   * two articles.
   */
  public static RatioDifference of(RatioSums first, RatioSums second) {
    double difference = first.ratio() - second.ratio();
    double v1 = first.variance();
    double v2 = second.variance();
    double variance = v1 + v2;
    if (!(variance > 0)) {
      return new RatioDifference(difference, Double.NaN, Double.NaN);
    }
    double z = difference / Math.sqrt(variance);
    double degrees =
        variance
            * variance
            / (v1 * v1 / (first.articles() - 1) + v2 * v2 / (second.articles() - 1));
    return new RatioDifference(difference, z, student(z, degrees));
  }

  /**
   * Two-sided probability of a deviate of Student's t at least as far from 0: the regularized
   * incomplete beta function at d / (d + t²), which keeps its precision far out in the tail.
   */
  static double student(double t, double degrees) {
    return Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
  }
}
