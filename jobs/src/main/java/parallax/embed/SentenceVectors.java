package parallax.embed;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import parallax.job.Inputs;
import parallax.table.SentenceEmbeddings;
import parallax.table.Sentences;

/** Vectors of the texts of sentences, each text once. */
public final class SentenceVectors {
  private static final int SHA_256 = 256;
  private static final int ID_DIGITS = 32;

  /** Below this many texts a task costs more than it spares. */
  private static final int TEXTS_A_TASK = 64;

  /** Tasks for each core, so that none waits long for the last. */
  private static final int TASKS_A_CORE = 8;

  private SentenceVectors() {}

  /** How many texts there are, counted by 64 bits of each so that no text is moved. */
  static long distinct(Inputs inputs, Dataset<Row> sentences) {
    return inputs
        .local(sentences.select(countDistinct(xxhash64(Sentences.TEXT.column()))))
        .get(0)
        .getLong(0);
  }

  /** The texts of each outlet, counted in the same way. */
  static List<Row> distinctByOutlet(Inputs inputs, Dataset<Row> sentences) {
    return inputs.local(
        sentences
            .groupBy(Sentences.OUTLET.column())
            .agg(countDistinct(xxhash64(Sentences.TEXT.column()))));
  }

  /**
   * A row of {@link SentenceEmbeddings} for each text of the sentences that is drawn. A text that
   * the published run has a vector for, by the same model, keeps it; the model is loaded only where
   * other texts are left.
   */
  static Dataset<Row> of(Inputs inputs, Dataset<Row> sentences, OutletSample sample) {
    Dataset<Row> texts = texts(sentences, sample);
    Optional<Dataset<Row>> known =
        inputs
            .published(SentenceEmbeddings.TABLE)
            .map(rows -> rows.where(SentenceEmbeddings.MODEL.column().equalTo(SentenceModel.ID)))
            .map(
                rows ->
                    rows.drop(
                        SentenceEmbeddings.TEXT.name(),
                        SentenceEmbeddings.N_SENTENCES.name(),
                        SentenceEmbeddings.WEIGHT.name()));
    if (known.isEmpty()) {
      return embedded(inputs, texts);
    }
    String id = SentenceEmbeddings.TEXT_ID.name();
    Dataset<Row> left =
        texts.join(known.get().select(id), texts.col(id).equalTo(known.get().col(id)), "left_anti");
    return texts.join(known.get(), id).unionByName(embedded(inputs, left));
  }

  /**
   * A row's vector as {@link SentenceModel#embed} gives it, in the column of the embedding: the
   * embedding, then the layers.
   */
  public static Column whole() {
    return concat(SentenceEmbeddings.EMBEDDING.column(), SentenceEmbeddings.LAYERS.column())
        .as(SentenceEmbeddings.EMBEDDING.name());
  }

  private static Dataset<Row> texts(Dataset<Row> sentences, OutletSample sample) {
    return sentences
        .groupBy(Sentences.TEXT.column().as(SentenceEmbeddings.TEXT.name()))
        .agg(
            count(lit(1)).as(SentenceEmbeddings.N_SENTENCES.name()),
            min(sample.every()).as(SentenceEmbeddings.WEIGHT.name()))
        .where(
            OutletSample.isDrawn(SentenceEmbeddings.TEXT.name(), SentenceEmbeddings.WEIGHT.name()))
        .withColumn(
            SentenceEmbeddings.TEXT_ID.name(),
            substring(
                sha2(SentenceEmbeddings.TEXT.column().cast("binary"), SHA_256), 1, ID_DIGITS));
  }

  private static Dataset<Row> embedded(Inputs inputs, Dataset<Row> texts) {
    Dataset<Row> kept = inputs.shared(texts);
    long n = inputs.local(kept.select(count(lit(1)))).get(0).getLong(0);
    if (n == 0) {
      return none(inputs.spark());
    }
    int tasks = inputs.spark().sparkContext().defaultParallelism() * TASKS_A_CORE;
    return kept.repartition(
            (int) Math.max(1, Math.min(tasks, n / TEXTS_A_TASK)),
            SentenceEmbeddings.TEXT_ID.column())
        .mapPartitions(
            new EmbedTexts(SentenceModel.of(inputs.spark())),
            Encoders.row(SentenceEmbeddings.TABLE.schema()));
  }

  static Dataset<Row> none(SparkSession spark) {
    return spark.createDataFrame(List.of(), SentenceEmbeddings.TABLE.schema());
  }
}
