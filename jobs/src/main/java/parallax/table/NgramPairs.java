package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * How distinctive n-grams are of an outlet against one other outlet alone: of each size those with
 * the largest |z| in {@code ngram_keyness} of either of the two.
 */
public final class NgramPairs {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field REFERENCE =
      Field.required("reference", StringType, "The one outlet that it is compared with.");
  public static final Field SIZE = Ngrams.SIZE;
  public static final Field NGRAM = Ngrams.NGRAM;
  public static final Field N_TARGET = NgramKeyness.N_TARGET;
  public static final Field N_REFERENCE = NgramKeyness.N_REFERENCE;
  public static final Field TARGET_PER_MILLION = NgramKeyness.TARGET_PER_MILLION;
  public static final Field REFERENCE_PER_MILLION = NgramKeyness.REFERENCE_PER_MILLION;
  public static final Field G2 = NgramKeyness.G2;
  public static final Field P_VALUE = NgramKeyness.P_VALUE;
  public static final Field Q_VALUE =
      Field.required(
          "q_value",
          DoubleType,
          "p_value corrected as if every n-gram of the size that either outlet has in ngrams had"
              + " been tested (Benjamini and Hochberg 1995): rows are chosen by the same counts. Its"
              + " rank is that among the rows of the pair and size, so it is rather too large than"
              + " too small.");
  public static final Field LOG_RATIO = NgramKeyness.LOG_RATIO;
  public static final Field LOG_RATIO_CI_LOW = NgramKeyness.LOG_RATIO_CI_LOW;
  public static final Field LOG_RATIO_CI_HIGH = NgramKeyness.LOG_RATIO_CI_HIGH;
  public static final Field LOG_ODDS =
      Field.required(
          "log_odds",
          DoubleType,
          "Weighted log-odds ratio with an informative Dirichlet prior, which is all outlets"
              + " together (Monroe, Colaresi and Quinn 2008), natural logarithm.");
  public static final Field Z = NgramKeyness.Z;
  public static final Field N_ARTICLES_TARGET = NgramKeyness.N_ARTICLES_TARGET;
  public static final Field N_ARTICLES_REFERENCE =
      Field.required("n_articles_reference", LongType, "Articles of the reference that have it.");
  public static final Field TOP_ARTICLE_SHARE = NgramKeyness.TOP_ARTICLE_SHARE;
  public static final Field DP_NORM = NgramKeyness.DP_NORM;
  public static final Field N_INDEPENDENT = NgramKeyness.N_INDEPENDENT;

  public static final Table TABLE =
      Table.named(
              "ngram_pairs",
              1,
              "One n-gram among the clearest of either, one outlet against one other.")
          .key(OUTLET, REFERENCE, SIZE, NGRAM)
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
              N_INDEPENDENT)
          .laidOut(Layout.SMALL_GROUPS);

  private NgramPairs() {}
}
