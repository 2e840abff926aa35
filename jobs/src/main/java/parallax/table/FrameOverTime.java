package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * How much each outlet uses each frame by day, week and month, of the articles that have a date.
 */
public final class FrameOverTime {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field FRAME = FramesByOutlet.FRAME;
  public static final Field METHOD = FramesByOutlet.METHOD;
  public static final Field UNIT = Field.required("unit", StringType, "day, week or month.");
  public static final Field BEGINS_ON =
      Field.required(
          "begins_on", DateType, "First day of the period; weeks begin on Monday (ISO 8601).");
  public static final Field N_ARTICLES =
      Field.required("n_articles", LongType, "Articles of the outlet in the period.");
  public static final Field ALL_SENTENCES =
      Field.required("all_sentences", LongType, "Sentences of these articles.");
  public static final Field N_SENTENCES =
      Field.required("n_sentences", LongType, "Those in which the frame was found.");
  public static final Field SENTENCE_SHARE =
      Field.required("sentence_share", DoubleType, "n_sentences by all_sentences, 0 to 1.");
  public static final Field CI_LOW =
      Field.optional(
          "ci_low",
          DoubleType,
          "Lower end of the 95 % interval of sentence_share, from a bootstrap over the articles of the"
              + " period; null with fewer than two.");
  public static final Field CI_HIGH =
      Field.optional("ci_high", DoubleType, "Upper end of the same interval.");

  public static final Table TABLE =
      Table.named(
              "frame_over_time",
              2,
              "One frame in one outlet and period with at least one article, by one method.")
          .key(OUTLET, FRAME, METHOD, UNIT, BEGINS_ON)
          .columns(N_ARTICLES, ALL_SENTENCES, N_SENTENCES, SENTENCE_SHARE, CI_LOW, CI_HIGH);

  private FrameOverTime() {}
}
