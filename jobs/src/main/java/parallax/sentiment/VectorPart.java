package parallax.sentiment;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import parallax.embed.SentenceModel;
import parallax.embed.SentenceVectors;
import parallax.table.SentenceEmbeddings;
import parallax.table.Sentences;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** The part of a learned score that comes from a text's vector, as a SQL function. */
final class VectorPart implements UDF1<Seq<Float>, Double> {
  private static final long serialVersionUID = 1L;

  /** As many texts with a number each are sent to every task without harm. */
  private static final long MOST_SENT = 500_000;

  private static final String EMBEDDED = "embedded_text";

  private final SentenceHead head;

  private VectorPart(SentenceHead head) {
    this.head = head;
  }

  /**
   * Puts it, and the weight of the text, behind the columns of sentences; null where a text has no
   * vector.
   *
   * @param n rows of the vectors
   */
  static Dataset<Row> join(
      Dataset<Row> sentences, Dataset<Row> vectors, SentenceHead head, long n) {
    Dataset<Row> parts =
        vectors.select(
            SentenceEmbeddings.TEXT.column().as(EMBEDDED),
            udf(new VectorPart(head), DataTypes.DoubleType)
                .apply(vector(head))
                .as(LexiconRows.OF_VECTOR),
            SentenceEmbeddings.WEIGHT.column());
    return sentences
        .join(
            n <= MOST_SENT ? broadcast(parts) : parts,
            sentences.col(Sentences.TEXT.name()).equalTo(parts.col(EMBEDDED)),
            "left")
        .drop(EMBEDDED);
  }

  /** As much of it as the head has weights for. */
  private static Column vector(SentenceHead head) {
    return head.vectorWeights().length > SentenceModel.WIDTH - SentenceModel.DIMENSIONS
        ? SentenceVectors.whole()
        : SentenceEmbeddings.LAYERS.column();
  }

  @Override
  public Double call(Seq<Float> layers) {
    List<Float> values = JavaConverters.seqAsJavaList(layers);
    float[] vector = new float[values.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = values.get(i);
    }
    return head.ofVector(vector);
  }
}
