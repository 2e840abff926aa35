package parallax.framing;

import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.codebook.Codebook;
import parallax.embed.SemanticLimitOption;
import parallax.embed.SentenceVectors;
import parallax.job.Inputs;
import parallax.job.UserException;
import parallax.learn.LearnedFrames;
import parallax.segment.Counted;
import parallax.table.Field;
import parallax.table.FrameEvidence;
import parallax.table.SentenceEmbeddings;
import parallax.table.Sentences;

/** Finds frames by a model that learned them from hand-coded sentences. */
final class ModelMethod implements EvidenceMethod {
  private final LearnedFrames model;
  private final int semanticLimit;

  /**
   * @param semanticLimit most distinct sentences that a language model may be run on
   */
  ModelMethod(LearnedFrames model, int semanticLimit) {
    this.model = model;
    this.semanticLimit = semanticLimit;
  }

  @Override
  public String name() {
    return Methods.LEARNED;
  }

  @Override
  public Dataset<Row> evidence(Inputs inputs, Codebook codebook) {
    Dataset<Row> sentences = Counted.of(inputs.table(Sentences.TABLE));
    Stream<Field> columns =
        Stream.concat(CodebookRows.COLUMNS.stream(), SentenceText.COLUMNS.stream());
    Dataset<Row> rows = sentences;
    if (model.needsVectors()) {
      rows = withVectors(inputs, sentences);
      columns = Stream.concat(columns, Stream.of(SentenceEmbeddings.EMBEDDING));
    }
    JavaRDD<InternalRow> read =
        rows.select(columns.map(Field::column).toArray(Column[]::new))
            .queryExecution()
            .toRdd()
            .toJavaRDD();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(inputs.spark().sparkContext());
    JavaRDD<InternalRow> found =
        read.mapPartitions(new ModelRows(context.broadcast(model), codebook, model.needsVectors()));
    return inputs.spark().internalCreateDataFrame(found.rdd(), FrameEvidence.TABLE.schema(), false);
  }

  private Dataset<Row> withVectors(Inputs inputs, Dataset<Row> sentences) {
    long distinct = SentenceVectors.distinct(inputs, sentences);
    if (distinct > semanticLimit) {
      throw new UserException(
          "%s needs vectors of %,d distinct sentences, and %s is %,d; raise it, or train a model with --features words."
              .formatted(FrameOptions.MODEL, distinct, SemanticLimitOption.NAME, semanticLimit));
    }
    Dataset<Row> vectors =
        SentenceVectors.of(inputs, sentences)
            .select(SentenceEmbeddings.TEXT.column(), SentenceVectors.whole());
    return sentences.join(vectors, Sentences.TEXT.name());
  }
}
