package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;

/** The tone of each outlet toward each target, and how it differs from that of all others. */
public final class TargetSentimentByOutlet {
  public static final Field TARGET = TargetSentiment.TARGET;
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field N_ARTICLES =
      Field.required("n_articles", LongType, "Articles of the outlet with such a mention.");
  public static final Field N_MENTIONS =
      Field.required(
          "n_mentions",
          LongType,
          "Mentions of the target that have a polarity; all figures of the row are of these, each with"
              + " its weight where sentences were drawn.");
  public static final Field MEAN =
      Field.optional(
          "mean",
          DoubleType,
          "Mean polarity of a mention, -1 to 1; null where the outlet has none of the target.");
  public static final Field CI_LOW =
      Field.optional(
          "ci_low",
          DoubleType,
          "Lower end of the 95 % interval of mean, from a bootstrap over articles; null with fewer"
              + " than two articles.");
  public static final Field CI_HIGH =
      Field.optional("ci_high", DoubleType, "Upper end of the same interval.");
  public static final Field POSITIVE_SHARE =
      Field.optional(
          "positive_share",
          DoubleType,
          "Share of mentions with the label positive, 0 to 1; null where mean is.");
  public static final Field NEGATIVE_SHARE =
      Field.optional(
          "negative_share",
          DoubleType,
          "Share of mentions with the label negative, 0 to 1; null where mean is.");
  public static final Field REST_MEAN =
      Field.optional(
          "rest_mean",
          DoubleType,
          "Mean polarity of the target's mentions in all other outlets together; null where there are"
              + " none.");
  public static final Field DIFFERENCE =
      Field.optional(
          "difference", DoubleType, "mean less rest_mean, -2 to 2; null where one of them is.");
  public static final Field DIFFERENCE_CI_LOW =
      Field.optional(
          "difference_ci_low",
          DoubleType,
          "Lower end of the 95 % interval of difference, from the same bootstrap; null with fewer than"
              + " two articles in the outlet or the rest.");
  public static final Field DIFFERENCE_CI_HIGH =
      Field.optional("difference_ci_high", DoubleType, "Upper end of the same interval.");
  public static final Field Z =
      Field.optional(
          "z",
          DoubleType,
          "difference divided by its standard error, which comes from how articles differ (Cochran"
              + " 1977); null where difference_ci_low is, and where the articles do not differ at all.");
  public static final Field P_VALUE =
      Field.optional(
          "p_value",
          DoubleType,
          "Two-sided, of z by Student's t with as many degrees of freedom as the numbers of articles"
              + " allow (Welch 1947), 0 to 1; null where z is.");
  public static final Field Q_VALUE =
      Field.optional(
          "q_value",
          DoubleType,
          "p_value corrected over all rows of the table (Benjamini and Hochberg 1995); null where z"
              + " is.");

  public static final Table TABLE =
      Table.named(
              "target_sentiment_by_outlet",
              1,
              "One target that any outlet mentions, and one outlet of the run.")
          .key(TARGET, OUTLET)
          .columns(
              N_ARTICLES,
              N_MENTIONS,
              MEAN,
              CI_LOW,
              CI_HIGH,
              POSITIVE_SHARE,
              NEGATIVE_SHARE,
              REST_MEAN,
              DIFFERENCE,
              DIFFERENCE_CI_LOW,
              DIFFERENCE_CI_HIGH,
              Z,
              P_VALUE,
              Q_VALUE);

  private TargetSentimentByOutlet() {}
}
