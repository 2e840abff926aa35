package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** The tone of each counted sentence. */
public final class SentenceSentiment {
  public static final Field ARTICLE_ID = Articles.ARTICLE_ID;
  public static final Field SENTENCE_NO = Sentences.SENTENCE_NO;
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field KIND =
      Field.required("kind", StringType, "What its block is: title, heading, body or list.");
  public static final Field LEXICON_SCORE =
      Field.optional(
              "lexicon_score",
              DoubleType,
              "By the lexicon's rules, -4 to 4, 4 decimals; null for a sentence without tokens.")
          .in("valence");
  public static final Field LEARNED_SCORE =
      Field.optional(
              "learned_score", DoubleType, "By a trained model, -4 to 4; null where none was used.")
          .in("valence");
  public static final Field SCORE =
      Field.optional(
              "score",
              DoubleType,
              "Both combined, -4 to 4; the lexicon's alone where no model was used; null for a"
                  + " sentence without tokens.")
          .in("valence");
  public static final Field LABEL =
      Field.optional(
          "label", StringType, "negative, neutral or positive; null where score is null.");
  public static final Field VOICE =
      Field.required(
          "voice",
          StringType,
          "quoted where most of its tokens stand in quotation marks, else own.");

  public static final Table TABLE =
      Table.named("sentence_sentiment", 1, "One counted sentence.")
          .key(ARTICLE_ID, SENTENCE_NO)
          .columns(OUTLET, KIND, LEXICON_SCORE, LEARNED_SCORE, SCORE, LABEL, VOICE);

  private SentenceSentiment() {}
}
