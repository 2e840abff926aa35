package parallax.table;

import static org.apache.spark.sql.types.DataTypes.LongType;

/** The tone of each outlet by day, week and month, of the articles that have a date. */
public final class SentimentOverTime {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field MEASURE = SentimentByOutlet.MEASURE;
  public static final Field UNIT = FrameOverTime.UNIT;
  public static final Field BEGINS_ON = FrameOverTime.BEGINS_ON;
  public static final Field N_ARTICLES =
      Field.required(
          "n_articles",
          LongType,
          "Articles of the outlet in the period with a sentence that has a score.");
  public static final Field N_SENTENCES =
      Field.required(
          "n_sentences",
          LongType,
          "Counted sentences of the outlet in the period, with and without a score.");
  public static final Field N_SCORED = SentimentArc.N_SCORED;
  public static final Field MEAN = SentimentArc.MEAN;
  public static final Field CI_LOW = SentimentByOutlet.CI_LOW;
  public static final Field CI_HIGH = SentimentByOutlet.CI_HIGH;

  public static final Table TABLE =
      Table.named(
              "sentiment_over_time",
              1,
              "One outlet and period with at least one counted sentence, one measure of tone.")
          .key(OUTLET, MEASURE, UNIT, BEGINS_ON)
          .columns(N_ARTICLES, N_SENTENCES, N_SCORED, MEAN, CI_LOW, CI_HIGH);

  private SentimentOverTime() {}
}
