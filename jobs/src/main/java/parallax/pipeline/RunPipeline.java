package parallax.pipeline;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.segment.Counted;
import parallax.table.PipelineSentiment;
import parallax.table.Sentences;
import parallax.table.Table;
import picocli.CommandLine.Option;

/** Runs a Spark NLP pipeline of the user's own over the sentences and keeps its labels. */
public final class RunPipeline implements Job<RunPipeline.Options> {
  static final String FOLDER = "--sentiment-pipeline";
  static final String INPUT = "--pipeline-input";
  static final String OUTPUT = "--pipeline-output";

  /** What a user may choose. */
  public interface Options {
    @Option(
        names = FOLDER,
        paramLabel = "FOLDER",
        description =
            "A saved Spark NLP PipelineModel; its labels of each sentence go to pipeline_sentiment.")
    @Nullable String sentimentPipeline();

    @Option(
        names = INPUT,
        paramLabel = "COLUMN",
        defaultValue = "text",
        description = "The column of text that the pipeline reads (default: ${DEFAULT-VALUE}).")
    String pipelineInput();

    @Option(
        names = OUTPUT,
        paramLabel = "COLUMN",
        defaultValue = "sentiment",
        description = "The column of labels that the pipeline makes (default: ${DEFAULT-VALUE}).")
    String pipelineOutput();
  }

  @Override
  public String name() {
    return "run-sentiment-pipeline";
  }

  @Override
  public String description() {
    return "Labels each sentence by a Spark NLP pipeline of your own, where one is given.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(Sentences.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(PipelineSentiment.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    String folder = options.sentimentPipeline();
    if (folder == null) {
      return Map.of(
          PipelineSentiment.TABLE,
          inputs.spark().createDataFrame(List.of(), PipelineSentiment.TABLE.schema()));
    }
    SavedPipeline pipeline = new SavedPipeline(folder);
    Dataset<Row> texts =
        Counted.of(inputs.table(Sentences.TABLE))
            .select(
                Sentences.ARTICLE_ID.column(),
                Sentences.SENTENCE_NO.column(),
                Sentences.OUTLET.column(),
                Sentences.KIND.column(),
                Sentences.TEXT.column().as(options.pipelineInput()));
    Dataset<Row> annotated =
        pipeline.annotated(
            pipeline.open(inputs.hadoop()),
            texts,
            options.pipelineInput(),
            options.pipelineOutput());
    Column annotations = col(PipelineSentiment.ANNOTATIONS.name());
    Column labels = array_distinct(annotations.getField("label"));
    return Map.of(
        PipelineSentiment.TABLE,
        annotated
            .withColumn(
                PipelineSentiment.ANNOTATIONS.name(),
                transform(col("`" + options.pipelineOutput() + "`"), RunPipeline::annotation))
            .withColumn(
                PipelineSentiment.LABEL.name(),
                when(size(labels).equalTo(1), element_at(labels, 1)))
            .select(PipelineSentiment.TABLE.columns()));
  }

  /** Spark NLP's ends are inclusive, ours exclusive. */
  private static Column annotation(Column made) {
    return struct(
        made.getField("begin").as("begin"),
        made.getField("end").plus(1).as("end"),
        made.getField("result").as("label"),
        made.getField("metadata")
            .getItem("confidence")
            .cast(DataTypes.DoubleType)
            .as("confidence"));
  }

  @Override
  public String externalState(Options options, Configuration hadoop) {
    String folder = options.sentimentPipeline();
    return folder == null ? "" : new SavedPipeline(folder).checksum(hadoop);
  }
}
