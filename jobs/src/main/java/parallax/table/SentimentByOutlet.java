package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** The tone of each outlet. */
public final class SentimentByOutlet {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field SCOPE =
      Field.required(
          "scope", StringType, "Which sentences: all, title, heading, body, own or quoted.");
  public static final Field N_ARTICLES =
      Field.required("n_articles", LongType, "Articles with such sentences.");
  public static final Field N_SENTENCES =
      Field.required("n_sentences", LongType, "Sentences that have a score.");
  public static final Field MEAN =
      Field.optional("mean", DoubleType, "Mean score, -4 to 4; null without sentences.")
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
      Field.optional("positive_share", DoubleType, "Share of sentences that are positive, 0 to 1.");
  public static final Field NEGATIVE_SHARE =
      Field.optional("negative_share", DoubleType, "Share of sentences that are negative, 0 to 1.");

  public static final Table TABLE =
      Table.named("sentiment_by_outlet", 1, "One outlet, one kind of sentence.")
          .key(OUTLET, SCOPE)
          .columns(N_ARTICLES, N_SENTENCES, MEAN, CI_LOW, CI_HIGH, POSITIVE_SHARE, NEGATIVE_SHARE);

  private SentimentByOutlet() {}
}
