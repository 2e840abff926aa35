package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** The tone of each outlet, and how it differs from that of all others. */
public final class SentimentByOutlet {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field SCOPE =
      Field.required(
          "scope",
          StringType,
          "Which sentences: all, title, heading, body (with lists), own (in the outlet's voice) or"
              + " quoted (others' words, in quotation marks or reported without).");
  public static final Field MEASURE =
      Field.required(
          "measure",
          StringType,
          "Which score of sentence_sentiment: lexicon (lexicon_score), learned (learned_score) or"
              + " score.");
  public static final Field N_ARTICLES =
      Field.required("n_articles", LongType, "Articles with such a sentence that has a score.");
  public static final Field N_SENTENCES =
      Field.required("n_sentences", LongType, "Such sentences, with and without a score.");
  public static final Field N_SCORED =
      Field.required(
          "n_scored",
          LongType,
          "Those that have a score; all figures of the row are of these, each with its learned_weight where texts were drawn (measures learned and score).");
  public static final Field MEAN =
      Field.optional(
              "mean", DoubleType, "Mean score of a sentence, -4 to 4; null where none has a score.")
          .in("valence");
  public static final Field CI_LOW =
      Field.optional(
              "ci_low",
              DoubleType,
              "Lower end of the 95 % interval of mean, from a bootstrap over articles; null with"
                  + " fewer than two articles.")
          .in("valence");
  public static final Field CI_HIGH =
      Field.optional("ci_high", DoubleType, "Upper end of the same interval.").in("valence");
  public static final Field POSITIVE_SHARE =
      Field.optional(
          "positive_share",
          DoubleType,
          "Share of positive sentences, 0 to 1: by label for the measure score, for the others those"
              + " with 0.5 and more; null where mean is.");
  public static final Field NEGATIVE_SHARE =
      Field.optional(
          "negative_share",
          DoubleType,
          "Share of negative sentences, 0 to 1: by label for the measure score, for the others those"
              + " with -0.5 and less; null where mean is.");
  public static final Field REST_MEAN =
      Field.optional(
              "rest_mean",
              DoubleType,
              "Mean of the sentences of all other outlets together; null where none has a score.")
          .in("valence");
  public static final Field DIFFERENCE =
      Field.optional("difference", DoubleType, "mean less rest_mean; null where one of them is.")
          .in("valence");
  public static final Field DIFFERENCE_CI_LOW =
      Field.optional(
              "difference_ci_low",
              DoubleType,
              "Lower end of the 95 % interval of difference, from the same bootstrap; null with fewer"
                  + " than two articles in the outlet or the rest.")
          .in("valence");
  public static final Field DIFFERENCE_CI_HIGH =
      Field.optional("difference_ci_high", DoubleType, "Upper end of the same interval.")
          .in("valence");
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
          "p_value corrected over all outlets in the scope by the measure (Benjamini and Hochberg"
              + " 1995); null where z is.");
  public static final Field P_ARTICLES =
      Field.optional(
          "p_articles",
          DoubleType,
          "Probability, 0 to 1, of a difference at least as strong if the outlets of whole articles"
              + " were shuffled; null where difference_ci_low is.");

  public static final Table TABLE =
      Table.named(
              "sentiment_by_outlet", 2, "One outlet, one kind of sentence, one measure of tone.")
          .key(OUTLET, SCOPE, MEASURE)
          .columns(
              N_ARTICLES,
              N_SENTENCES,
              N_SCORED,
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
              Q_VALUE,
              P_ARTICLES);

  private SentimentByOutlet() {}
}
