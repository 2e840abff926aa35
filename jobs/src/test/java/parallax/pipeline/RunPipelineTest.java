package parallax.pipeline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.sda.vivekn.ViveknSentimentApproach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.TestInputs;
import parallax.job.UserException;
import parallax.table.PipelineSentiment;
import parallax.table.Sentences;

/** A small pipeline that is trained and saved here, as a user's would be. */
@ExtendWith(SparkExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunPipelineTest {
  private final SparkSession spark;
  private Path saved = Path.of("");

  RunPipelineTest(SparkSession spark) {
    this.spark = spark;
  }

  record Choice(@Nullable String sentimentPipeline, String pipelineInput, String pipelineOutput)
      implements RunPipeline.Options {}

  @BeforeAll
  void trainAndSave(@TempDir Path folder) throws IOException {
    StructType schema =
        new StructType().add("line", DataTypes.StringType).add("label", DataTypes.StringType);
    Dataset<Row> rated =
        spark.createDataFrame(
            List.of(
                RowFactory.create("a splendid triumph", "positive"),
                RowFactory.create("splendid and cheerful", "positive"),
                RowFactory.create("a dismal failure", "negative"),
                RowFactory.create("dismal and dreary", "negative")),
            schema);
    DocumentAssembler document = new DocumentAssembler();
    document.setInputCol("line");
    document.setOutputCol("document");
    Tokenizer tokens = new Tokenizer();
    tokens.setInputCols(new String[] {"document"});
    tokens.setOutputCol("token");
    ViveknSentimentApproach tone = new ViveknSentimentApproach();
    tone.setInputCols(new String[] {"document", "token"});
    tone.setOutputCol("tone");
    tone.setSentimentCol("label");
    tone.setPruneCorpus(0);
    PipelineModel model =
        new Pipeline().setStages(new PipelineStage[] {document, tokens, tone}).fit(rated);
    saved = folder.resolve("tone");
    model.save(saved.toString());
  }

  private Dataset<Row> labelled(Choice choice) {
    return requireNonNull(
        new RunPipeline()
            .compute(TestInputs.of(spark, Map.of(Sentences.TABLE, sentences())), choice)
            .get(PipelineSentiment.TABLE));
  }

  private Dataset<Row> sentences() {
    return Rows.of(
        spark,
        Sentences.TABLE,
        sentence(1, "title", "A splendid day"),
        sentence(2, "body", "What a dismal and dreary end"),
        sentence(3, "boilerplate", "Splendid offers"));
  }

  private static Row sentence(int number, String kind, String text) {
    return Rows.row(
        "a1",
        number,
        "Post",
        number,
        kind,
        0,
        text.length(),
        text,
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of());
  }

  @Test
  void keepsTheLabelsOfEachCountedSentence() {
    List<Row> rows =
        labelled(new Choice(saved.toString(), "line", "tone"))
            .orderBy("sentence_no")
            .collectAsList();

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).<String>getAs("label")).isEqualTo("positive");
    assertThat(rows.get(1).<String>getAs("label")).isEqualTo("negative");
    assertThat(rows.get(0).<String>getAs("kind")).isEqualTo("title");
    Row annotation = rows.get(0).<Row>getList(rows.get(0).fieldIndex("annotations")).get(0);
    assertThat(annotation.getInt(0)).isZero();
    assertThat(annotation.getInt(1)).isEqualTo("A splendid day".length());
    assertThat(annotation.getString(2)).isEqualTo("positive");
    assertThat(annotation.getDouble(3)).isBetween(0.0, 1.0);
  }

  @Test
  void withoutAPipelineTheTableIsEmpty() {
    Choice none = new Choice(null, "text", "sentiment");
    assertThat(labelled(none).collectAsList()).isEmpty();
    assertThat(new RunPipeline().externalState(none, new Configuration(false))).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithAPipeline(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> labelled(new Choice(folder.toString(), "line", "tone")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("there is no saved pipeline")
        .hasMessageContaining(folder.toString());
    assertThatThrownBy(() -> labelled(new Choice(saved.toString(), "line", "sentiment")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("makes no column of labels 'sentiment'")
        .hasMessageContaining("'tone' (sentiment)")
        .hasMessageContaining("--pipeline-output");
    assertThatThrownBy(() -> labelled(new Choice(saved.toString(), "line", "token")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("'token' (token)");
    assertThatThrownBy(() -> labelled(new Choice(saved.toString(), "text", "tone")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--pipeline-input");
    Path broken = folder.resolve("broken");
    Files.createDirectories(broken.resolve("metadata"));
    Files.writeString(
        broken.resolve("metadata/part-00000"),
        "{\"class\":\"com.example.Missing\",\"uid\":\"x\",\"paramMap\":{}}");
    assertThatThrownBy(() -> labelled(new Choice(broken.toString(), "line", "tone")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("cannot be loaded")
        .hasMessageContaining("Spark NLP");
  }

  @Test
  void anotherPipelineInTheFolderIsNoticed(@TempDir Path folder) throws IOException {
    Choice choice = new Choice(folder.toString(), "text", "sentiment");
    Configuration conf = new Configuration(false);
    Files.writeString(folder.resolve("a"), "1");
    String before = new RunPipeline().externalState(choice, conf);
    assertThat(new RunPipeline().externalState(choice, conf)).isEqualTo(before);
    Files.writeString(folder.resolve("a"), "12");
    assertThat(new RunPipeline().externalState(choice, conf)).isNotEqualTo(before);
  }
}
