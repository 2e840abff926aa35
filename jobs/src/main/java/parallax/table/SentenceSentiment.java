package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

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
              "By the lexicon's rules, -4 to 4, 4 decimals; null for a sentence without tokens or in"
                  + " another language.")
          .in("valence");
  private static final StructType HIT =
      new StructType(
          new StructField[] {
            new StructField("begin", IntegerType, false, Metadata.empty()),
            new StructField("end", IntegerType, false, Metadata.empty()),
            new StructField("words", StringType, false, Metadata.empty()),
            new StructField("valence", DoubleType, false, Metadata.empty()),
            new StructField("contribution", DoubleType, false, Metadata.empty()),
            new StructField("rules", createArrayType(StringType, false), false, Metadata.empty())
          });

  public static final Field LEXICON_HITS =
      Field.required(
          "lexicon_hits",
          createArrayType(HIT, false),
          "Where lexicon_score comes from: each valued word with its place in articles.text ([begin,"
              + " end) in UTF-16 code units), its valence, the rules that changed it with their"
              + " factors, and what it contributes: valence times all factors, 4 decimals. The score"
              + " is 4 s / √(s² + 15) of the sum s of the contributions.");
  public static final Field LEARNED_SCORE =
      Field.optional(
              "learned_score",
              DoubleType,
              "By a model learned from rated sentences, on the raters' scale, -4 to 4, 0 neutral, 4"
                  + " decimals; null where the text has no row in sentence_embeddings, and where"
                  + " lexicon_score is null.")
          .in("valence");
  public static final Field LEARNED_WEIGHT =
      Field.optional(
          "learned_weight",
          LongType,
          "How many sentences it stands for by learned_score: 1, or where texts were drawn one in so many"
              + " (sentence_embeddings.weight); null where learned_score is. Means of learned_score need it.");
  public static final Field SCORE =
      Field.optional(
              "score",
              DoubleType,
              "learned_score, which has taken in what the lexicon says; in a run without any learned"
                  + " score lexicon_score. The two are never mixed: in a run with learned scores a"
                  + " sentence without one has none here.")
          .in("valence");
  public static final Field LABEL =
      Field.optional(
          "label",
          StringType,
          "negative, neutral or positive: neutral within the model's neutral band of 0, or 0.5 for a"
              + " lexicon_score; null where score is null.");
  public static final Field LANGUAGE =
      Field.optional(
          "language",
          StringType,
          "The language or script of a sentence that is clearly not English and therefore has no"
              + " score; else null.");
  public static final Field VOICE =
      Field.required(
          "voice",
          StringType,
          "Whose words most of its tokens are: own, or others', quoted in quotation marks or reported"
              + " without them.");

  public static final Table TABLE =
      Table.named("sentence_sentiment", 4, "One counted sentence.")
          .key(ARTICLE_ID, SENTENCE_NO)
          .columns(
              OUTLET,
              KIND,
              LEXICON_SCORE,
              LEXICON_HITS,
              LEARNED_SCORE,
              LEARNED_WEIGHT,
              SCORE,
              LABEL,
              LANGUAGE,
              VOICE)
          .laidOut(Layout.AS_COMPUTED);

  private SentenceSentiment() {}
}
