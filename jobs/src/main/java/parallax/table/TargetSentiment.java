package parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** The tone of sentences toward the targets that they mention. */
public final class TargetSentiment {
  public static final Field ARTICLE_ID = Articles.ARTICLE_ID;
  public static final Field SENTENCE_NO = Sentences.SENTENCE_NO;
  public static final Field TARGET =
      Field.required(
          "target", StringType, "Id of whom or what the sentence mentions, from the targets file.");
  public static final Field BEGIN =
      Field.required(
              "begin", IntegerType, "Where the mention begins in articles.text, from 0; inclusive.")
          .in("UTF-16 code units");
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field KIND = SentenceSentiment.KIND;
  public static final Field END =
      Field.required("end", IntegerType, "Where it ends; exclusive, before a possessive 's.")
          .in("UTF-16 code units");
  public static final Field MENTION = Field.required("mention", StringType, "As it is written.");
  public static final Field BY_NAME =
      Field.required(
          "by_name",
          BooleanType,
          "Whether the mention is one of the target's aliases; false for a word such as \"he\" or"
              + " \"the company\" that can mean only this target of the sentence before.");
  public static final Field POLARITY =
      Field.optional(
          "polarity",
          DoubleType,
          "How the sentence speaks of the target: positive_probability less negative_probability, -1"
              + " (surely negative) to 1 (surely positive), 4 decimals; null for a sentence that is"
              + " not English.");
  public static final Field LABEL =
      Field.optional(
          "label",
          StringType,
          "The most probable of negative, neutral and positive; null where polarity is.");
  public static final Field PROBABILITY =
      Field.optional(
          "probability", DoubleType, "Of the label, 0 to 1, 4 decimals; null where polarity is.");
  public static final Field NEGATIVE_PROBABILITY =
      Field.optional(
          "negative_probability",
          DoubleType,
          "That a reader would find the sentence negative toward the target, 0 to 1, 4 decimals; null"
              + " where polarity is.");
  public static final Field NEUTRAL_PROBABILITY =
      Field.optional("neutral_probability", DoubleType, "The same for neutral.");
  public static final Field POSITIVE_PROBABILITY =
      Field.optional("positive_probability", DoubleType, "The same for positive.");
  public static final Field VOICE =
      Field.required(
          "voice",
          StringType,
          "Whose words the mention stands in: own (the outlet's), quoted or reported.");
  public static final Field WEIGHT =
      Field.required(
          "weight",
          LongType,
          "How many mentions of its outlet the row stands for: 1 but for outlets of which only a sample"
              + " of the sentences with a mention was scored, because of --semantic-limit. Means and"
              + " shares need it.");

  public static final Table TABLE =
      Table.named("target_sentiment", 2, "One mention of a target in a counted sentence.")
          .key(ARTICLE_ID, SENTENCE_NO, TARGET, BEGIN)
          .columns(
              OUTLET,
              KIND,
              END,
              MENTION,
              BY_NAME,
              POLARITY,
              LABEL,
              PROBABILITY,
              NEGATIVE_PROBABILITY,
              NEUTRAL_PROBABILITY,
              POSITIVE_PROBABILITY,
              VOICE,
              WEIGHT);

  private TargetSentiment() {}
}
