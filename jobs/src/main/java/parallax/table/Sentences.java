package parallax.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The sentences with the tokens that are counted. */
public final class Sentences {
  /** A span [begin, end) in UTF-16 code units of {@code articles.text}. */
  public static final StructType SPAN =
      new StructType(
          new StructField[] {
            new StructField("begin", IntegerType, false, Metadata.empty()),
            new StructField("end", IntegerType, false, Metadata.empty())
          });

  public static final Field ARTICLE_ID = Articles.ARTICLE_ID;
  public static final Field SENTENCE_NO =
      Field.required("sentence_no", IntegerType, "Number of the sentence in its article, from 1.");
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field BLOCK_NO =
      Field.required("block_no", IntegerType, "Number of its block in the article, from 1.");
  public static final Field KIND =
      Field.required(
          "kind",
          StringType,
          "What the block is: title, heading, body, list or boilerplate (never counted).");
  public static final Field BEGIN =
      Field.required("begin", IntegerType, "Where it begins in articles.text.")
          .in("UTF-16 code units");
  public static final Field END =
      Field.required("end", IntegerType, "Where it ends in articles.text, exclusive.")
          .in("UTF-16 code units");
  public static final Field TEXT = Field.required("text", StringType, "The sentence as written.");
  public static final Field TOKENS =
      Field.required(
          "tokens",
          createArrayType(StringType, false),
          "Exactly the tokens that are counted: folded words and numbers, no punctuation.");
  public static final Field TOKEN_BEGINS =
      Field.required(
              "token_begins",
              createArrayType(IntegerType, false),
              "Where each token begins in articles.text.")
          .in("UTF-16 code units");
  public static final Field TOKEN_ENDS =
      Field.required(
              "token_ends",
              createArrayType(IntegerType, false),
              "Where each token ends in articles.text, exclusive.")
          .in("UTF-16 code units");
  public static final Field N_TOKENS =
      Field.required("n_tokens", IntegerType, "Length of tokens.").in("tokens");
  public static final Field QUOTED_SPANS =
      Field.required(
              "quoted_spans",
              createArrayType(SPAN, false),
              "The parts of the sentence that stand inside quotation marks, as [begin, end).")
          .in("UTF-16 code units");

  public static final Table TABLE =
      Table.named("sentences", 1, "One sentence of an article that is not a copy.")
          .key(ARTICLE_ID, SENTENCE_NO)
          .columns(
              OUTLET,
              BLOCK_NO,
              KIND,
              BEGIN,
              END,
              TEXT,
              TOKENS,
              TOKEN_BEGINS,
              TOKEN_ENDS,
              N_TOKENS,
              QUOTED_SPANS)
          .laidOut(Layout.AS_COMPUTED);

  private Sentences() {}
}
