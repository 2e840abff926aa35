package parallax.table;

import static org.apache.spark.sql.types.DataTypes.FloatType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

/** What each distinct sentence means, as a vector. */
public final class SentenceEmbeddings {
  public static final Field TEXT_ID =
      Field.required(
          "text_id",
          StringType,
          "The first 16 bytes of the SHA-256 of the text in UTF-8, 32 hexadecimal digits.");
  public static final Field TEXT =
      Field.required("text", StringType, "A sentence as sentences.text has it.");
  public static final Field N_SENTENCES =
      Field.required("n_sentences", LongType, "Counted sentences with exactly this text.")
          .in("sentences");
  public static final Field MODEL =
      Field.required("model", StringType, "The model that made the vector, and how it was run.");
  public static final Field EMBEDDING =
      Field.required(
          "embedding",
          createArrayType(FloatType, false),
          "Its vector, of length 1: the dot product of two is their cosine.");
  public static final Field LAYERS =
      Field.required(
          "layers",
          createArrayType(FloatType, false),
          "What earlier layers of the model hold of it, 768 numbers: the mean over its tokens of the ninth layer, then of the eleventh, each of length 1. Learned frames and sentiment need them; for likeness of meaning take embedding.");

  public static final Field WEIGHT =
      Field.required(
          "weight",
          LongType,
          "1 where all texts have a vector. Where --semantic-limit is less than there are, one in so many"
              + " texts was drawn, by a hash of the text; of the outlets that have it, the one counts of"
              + " which most were drawn. So the text stands for so many.");

  public static final Table TABLE =
      Table.named(
              "sentence_embeddings",
              3,
              "One text of counted sentences; a sample of them where --semantic-limit is less than there are, and none where it is 0.")
          .key(TEXT_ID)
          .columns(TEXT, N_SENTENCES, MODEL, EMBEDDING, LAYERS, WEIGHT);

  private SentenceEmbeddings() {}
}
