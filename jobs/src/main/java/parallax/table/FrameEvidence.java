package parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

/** Where each frame was found: the evidence behind every number about frames. */
public final class FrameEvidence {
  public static final Field ARTICLE_ID = Articles.ARTICLE_ID;
  public static final Field SENTENCE_NO = Sentences.SENTENCE_NO;
  public static final Field FRAME = Field.required("frame", StringType, "Id of the frame.");
  public static final Field BEGIN =
      Field.required("begin", IntegerType, "Where the match begins in articles.text.")
          .in("UTF-16 code units");
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field KIND =
      Field.required("kind", StringType, "What its block is: title, heading, body or list.");
  public static final Field END =
      Field.required("end", IntegerType, "Where it ends in articles.text, exclusive.")
          .in("UTF-16 code units");
  public static final Field MATCHED =
      Field.required("matched", StringType, "The matched words as written.");
  public static final Field RULE =
      Field.required(
          "rule",
          StringType,
          "The pattern of the codebook that matched; model where a sentence as a whole was judged.");
  public static final Field METHOD =
      Field.required("method", StringType, "How it was found: codebook or learned.");
  public static final Field SCORE =
      Field.required("score", DoubleType, "How sure, 0 to 1; a match of the codebook has 1.");
  public static final Field NEGATED =
      Field.required("negated", BooleanType, "Whether the sentence denies it.");
  public static final Field VOICE =
      Field.required(
          "voice",
          StringType,
          "Whose words: quoted inside quotation marks, reported where somebody is said to say it, else"
              + " own.");
  public static final Field SPEAKER =
      Field.optional(
          "speaker",
          StringType,
          "Who says it, as the sentence names him or her, or another sentence of the same paragraph"
              + " where only one can be meant; null where it is the outlet or nobody is named for sure.");
  public static final Field GROUPS =
      Field.required(
          "groups",
          createArrayType(StringType, false),
          "Groups of the codebook that the frame is in, the outermost first.");

  public static final Table TABLE =
      Table.named("frame_evidence", 3, "One match of one frame.")
          .key(ARTICLE_ID, SENTENCE_NO, FRAME, METHOD, BEGIN)
          .columns(OUTLET, KIND, END, MATCHED, RULE, SCORE, NEGATED, VOICE, SPEAKER, GROUPS);

  private FrameEvidence() {}
}
