package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** How much each outlet uses each frame. */
public final class FramesByOutlet {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field FRAME =
      Field.required("frame", StringType, "Id of the frame, or of a group of frames.");
  public static final Field METHOD =
      Field.required("method", StringType, "How it was found: codebook, learned, or any of them.");
  public static final Field SCOPE =
      Field.required(
          "scope",
          StringType,
          "Which text: all, title, heading, body (lists too), own, or quoted (what is reported without"
              + " marks, too).");
  public static final Field N_ARTICLES =
      Field.required("n_articles", LongType, "Articles in which the frame was found.");
  public static final Field N_SENTENCES =
      Field.required("n_sentences", LongType, "Sentences in which the frame was found.");
  public static final Field N_MATCHES =
      Field.required("n_matches", LongType, "Matches, several in a sentence counted each.");
  public static final Field SENTENCE_SHARE =
      Field.optional(
          "sentence_share",
          DoubleType,
          "n_sentences by all sentences of the scope, 0 to 1; null where there is none.");
  public static final Field PER_THOUSAND_TOKENS =
      Field.optional(
          "per_thousand_tokens",
          DoubleType,
          "Matches per thousand tokens of the scope; null where there is no token.");
  public static final Field CI_LOW =
      Field.optional(
          "ci_low",
          DoubleType,
          "Lower end of the 95 % interval of sentence_share, from a bootstrap over articles; null"
              + " with fewer than two articles.");
  public static final Field CI_HIGH =
      Field.optional("ci_high", DoubleType, "Upper end of the same interval.");

  public static final Table TABLE =
      Table.named("frames_by_outlet", 2, "One frame in one outlet and kind of text, by one method.")
          .key(OUTLET, FRAME, METHOD, SCOPE)
          .columns(
              N_ARTICLES,
              N_SENTENCES,
              N_MATCHES,
              SENTENCE_SHARE,
              PER_THOUSAND_TOKENS,
              CI_LOW,
              CI_HIGH);

  private FramesByOutlet() {}
}
