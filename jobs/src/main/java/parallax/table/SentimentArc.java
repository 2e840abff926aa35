package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** How the tone of each outlet's articles goes on from their opening to their end. */
public final class SentimentArc {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field MEASURE = SentimentByOutlet.MEASURE;
  public static final Field PART =
      Field.required(
          "part",
          StringType,
          "Third of the article: opening, middle or end. Sentence i of the n counted body sentences"
              + " (lists too), from 0, is in third number 3 i / n, rounded down.");
  public static final Field PART_NO =
      Field.required("part_no", IntegerType, "1 for opening, 2 for middle, 3 for end.");
  public static final Field N_LEFT_OUT =
      Field.required(
          "n_left_out",
          LongType,
          "Articles of the outlet that have fewer than three counted body sentences; they are in no"
              + " other figure of the table.");
  public static final Field N_ARTICLES =
      Field.required(
          "n_articles", LongType, "Other articles with a sentence in the part that has a score.");
  public static final Field N_SENTENCES =
      Field.required("n_sentences", LongType, "Sentences in the part, with and without a score.");
  public static final Field N_SCORED =
      Field.required("n_scored", LongType, "Those that have a score; the mean is of these.");
  public static final Field MEAN =
      Field.optional(
              "mean", DoubleType, "Mean score of a sentence, -4 to 4; null where none has a score.")
          .in("valence");
  public static final Field CI_LOW = SentimentByOutlet.CI_LOW;
  public static final Field CI_HIGH = SentimentByOutlet.CI_HIGH;
  public static final Field CHANGE =
      Field.optional(
              "change",
              DoubleType,
              "mean less that of the opening; for end, the slope over the whole article. Null for the"
                  + " opening itself, and where one of the means is.")
          .in("valence");
  public static final Field CHANGE_CI_LOW =
      Field.optional(
              "change_ci_low",
              DoubleType,
              "Lower end of the 95 % interval of change, from the same bootstrap; null with fewer than"
                  + " two articles in one of the parts.")
          .in("valence");
  public static final Field CHANGE_CI_HIGH =
      Field.optional("change_ci_high", DoubleType, "Upper end of the same interval.").in("valence");

  public static final Table TABLE =
      Table.named("sentiment_arc", 1, "One outlet, one measure of tone, one third of its articles.")
          .key(OUTLET, MEASURE, PART)
          .columns(
              PART_NO,
              N_LEFT_OUT,
              N_ARTICLES,
              N_SENTENCES,
              N_SCORED,
              MEAN,
              CI_LOW,
              CI_HIGH,
              CHANGE,
              CHANGE_CI_LOW,
              CHANGE_CI_HIGH);

  private SentimentArc() {}
}
