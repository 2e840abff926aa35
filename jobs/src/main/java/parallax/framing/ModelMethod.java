package parallax.framing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

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

  ModelMethod(LearnedFrames model) {
    this.model = model;
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

  /** The sentences with the vectors of the run's table, which has each text or is empty. */
  private static Dataset<Row> withVectors(Inputs inputs, Dataset<Row> sentences) {
    Dataset<Row> vectors = inputs.table(SentenceEmbeddings.TABLE);
    long needed = number(inputs, sentences.select(count(lit(1))));
    long there =
        number(
            inputs,
            vectors.select(coalesce(sum(SentenceEmbeddings.N_SENTENCES.column()), lit(0L))));
    if (there < needed) {
      throw new UserException(
          "%s needs vectors of %,d sentences, and the table %s has those of %,d: more of them are distinct than %s allows. Raise it for 'analyze' or 'embed-sentences', or train a model with --features words."
              .formatted(
                  FrameOptions.MODEL,
                  needed,
                  SentenceEmbeddings.TABLE.name(),
                  there,
                  SemanticLimitOption.NAME));
    }
    return sentences.join(
        vectors.select(SentenceEmbeddings.TEXT.column(), SentenceVectors.whole()),
        Sentences.TEXT.name());
  }

  private static long number(Inputs inputs, Dataset<Row> one) {
    return inputs.local(one).get(0).getLong(0);
  }
}
