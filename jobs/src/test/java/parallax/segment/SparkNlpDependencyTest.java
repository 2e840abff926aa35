package parallax.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.SparkExtension;

/**
 * The annotators that {@code --segmenter spark-nlp} uses run with the classes that the jar carries.
 */
@ExtendWith(SparkExtension.class)
class SparkNlpDependencyTest {
  @Test
  void annotatorsSplitATextIntoSentencesAndTokens(SparkSession spark) {
    Dataset<Row> texts =
        spark
            .createDataset(List.of("Two labs merged. Their rivals hired."), Encoders.STRING())
            .toDF("text");
    DocumentAssembler documents = new DocumentAssembler();
    documents.setInputCol("text");
    documents.setOutputCol("document");
    SentenceDetector sentences = new SentenceDetector();
    sentences.setInputCols(new String[] {"document"});
    sentences.setOutputCol("sentence");
    Tokenizer tokens = new Tokenizer();
    tokens.setInputCols(new String[] {"sentence"});
    tokens.setOutputCol("token");

    Row row =
        new Pipeline()
            .setStages(new PipelineStage[] {documents, sentences, tokens})
            .fit(texts)
            .transform(texts)
            .selectExpr("sentence.result AS sentences", "token.result AS tokens")
            .head();

    assertThat(row.getList(0)).hasToString("[Two labs merged., Their rivals hired.]");
    assertThat(row.getList(1)).hasToString("[Two, labs, merged, ., Their, rivals, hired, .]");
  }
}
