package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;

/** How distinctive each n-gram is of an outlet, against the other outlets or one of them. */
public final class NgramKeyness {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field SIZE = Ngrams.SIZE;
  public static final Field NGRAM = Ngrams.NGRAM;
  public static final Field N_TARGET =
      Field.required("n_target", LongType, "Occurrences in the outlet.");
  public static final Field N_REFERENCE =
      Field.required("n_reference", LongType, "Occurrences in the reference.");
  public static final Field TARGET_PER_MILLION =
      Field.required(
          "target_per_million", DoubleType, "Occurrences per million n-grams of the outlet.");
  public static final Field REFERENCE_PER_MILLION =
      Field.required(
          "reference_per_million", DoubleType, "Occurrences per million n-grams of the reference.");
  public static final Field G2 =
      Field.required(
          "g2",
          DoubleType,
          "Signed four-cell log-likelihood ratio (Dunning 1993), positive where commoner in the"
              + " outlet.");
  public static final Field P_VALUE =
      Field.required(
          "p_value", DoubleType, "Of g2, from chi-squared with one degree of freedom, 0 to 1.");
  public static final Field Q_VALUE =
      Field.required(
          "q_value",
          DoubleType,
          "p_value corrected over all tests of the outlet and size (Benjamini and Hochberg 1995).");
  public static final Field LOG_RATIO =
      Field.required(
              "log_ratio",
              DoubleType,
              "Log2 of the ratio of relative frequencies, 0.5 added to each count (Hardie 2014).")
          .in("doublings");
  public static final Field LOG_RATIO_CI_LOW =
      Field.required("log_ratio_ci_low", DoubleType, "Lower end of the 95 % interval of log_ratio.")
          .in("doublings");
  public static final Field LOG_RATIO_CI_HIGH =
      Field.required(
              "log_ratio_ci_high", DoubleType, "Upper end of the 95 % interval of log_ratio.")
          .in("doublings");
  public static final Field LOG_ODDS =
      Field.required(
          "log_odds",
          DoubleType,
          "Weighted log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn"
              + " 2008), natural logarithm.");
  public static final Field Z =
      Field.required("z", DoubleType, "log_odds divided by its standard error.");
  public static final Field N_ARTICLES_TARGET =
      Field.required("n_articles_target", LongType, "Articles of the outlet that have it.");
  public static final Field N_ARTICLES_REFERENCE =
      Field.optional(
          "n_articles_reference",
          LongType,
          "Articles of the reference that have it; null where the reference is a frequency list.");
  public static final Field TOP_ARTICLE_SHARE =
      Field.optional(
          "top_article_share",
          DoubleType,
          "Share of the outlet's occurrences that one article has, 0 to 1; null where n_target is"
              + " 0.");
  public static final Field DP_NORM =
      Field.optional(
          "dp_norm",
          DoubleType,
          "Deviation of proportions over the outlet's articles (shares of its tokens), normalised:"
              + " 0 even, 1 in one article only (Gries 2008; Lijffijt and Gries 2012); null where n_target is 0 or the"
              + " outlet has one article.");
  public static final Field N_INDEPENDENT =
      Field.required(
          "n_independent",
          LongType,
          "Occurrences in the outlet outside longer n-grams that occur as often.");
  public static final Field P_ARTICLES =
      Field.optional(
          "p_articles",
          DoubleType,
          "Two-sided p-value of permuting whole articles between the outlets, 0.0001 to 1; null"
              + " where it was not computed.");

  public static final Table TABLE =
      Table.named("ngram_keyness", 2, "One n-gram, one outlet against its reference.")
          .key(OUTLET, SIZE, NGRAM)
          .columns(
              N_TARGET,
              N_REFERENCE,
              TARGET_PER_MILLION,
              REFERENCE_PER_MILLION,
              G2,
              P_VALUE,
              Q_VALUE,
              LOG_RATIO,
              LOG_RATIO_CI_LOW,
              LOG_RATIO_CI_HIGH,
              LOG_ODDS,
              Z,
              N_ARTICLES_TARGET,
              N_ARTICLES_REFERENCE,
              TOP_ARTICLE_SHARE,
              DP_NORM,
              N_INDEPENDENT,
              P_ARTICLES)
          .laidOut(Layout.SMALL_GROUPS);

  private NgramKeyness() {}
}
