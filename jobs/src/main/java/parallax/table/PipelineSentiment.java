package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What a Spark NLP pipeline of the user's own says of each sentence. */
public final class PipelineSentiment {
  public static final Field ARTICLE_ID = Articles.ARTICLE_ID;
  public static final Field SENTENCE_NO = Sentences.SENTENCE_NO;
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field KIND = SentenceSentiment.KIND;
  public static final Field LABEL =
      Field.optional(
          "label",
          StringType,
          "The pipeline's label, as it calls it; null where it gave the sentence none, or several"
              + " different ones.");
  public static final Field ANNOTATIONS =
      Field.required(
          "annotations",
          DataTypes.createArrayType(
              new StructType()
                  .add("begin", IntegerType, false)
                  .add("end", IntegerType, false)
                  .add("label", StringType, false)
                  .add("confidence", DoubleType, true),
              false),
          "Every annotation of the pipeline in its order: where in the sentence, in UTF-16 code units"
              + " from 0, end exclusive; the label; the confidence that the pipeline's metadata has for"
              + " it, null where it has none.");

  public static final Table TABLE =
      Table.named(
              "pipeline_sentiment", 1, "One counted sentence, where --sentiment-pipeline is given.")
          .key(ARTICLE_ID, SENTENCE_NO)
          .columns(OUTLET, KIND, LABEL, ANNOTATIONS)
          .laidOut(Layout.AS_COMPUTED);

  private PipelineSentiment() {}
}
