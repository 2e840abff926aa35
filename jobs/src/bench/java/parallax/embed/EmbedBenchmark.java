package parallax.embed;

import ai.onnxruntime.OrtException;
import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.embeddings.BGEEmbeddings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import parallax.bench.SampleText;
import parallax.segment.IcuSegmenter;
import parallax.segment.Segments;
import parallax.text.Spans;

/** Vectors of the same sentences on two cores, one sentence an operation. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(EmbedBenchmark.SENTENCES)
@Fork(1)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Benchmark)
public class EmbedBenchmark {
  static final int SENTENCES = 128;
  private static final int CHARACTERS = 1 << 16;

  /** Characters of a news sentence, and how far from it a sentence may be. */
  private static final int NEWS_CHARACTERS = 150;

  private static final int SPREAD = 60;

  /** Their word pieces, two marks included, in the mean; rare words make more of them than news. */
  private static final int PIECES = 49;

  private static final int CORES = 2;

  /** Spark, and the model with Spark NLP's own settings. */
  @State(Scope.Benchmark)
  public static class Plain {
    final List<String> texts = new ArrayList<>();
    SparkSession spark = SparkSession.builder().master("local[" + CORES + "]").getOrCreate();
    PipelineModel pipeline = new PipelineModel("", new org.apache.spark.ml.Transformer[0]);

    /** Loads it. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
      texts.addAll(sentences());
      DocumentAssembler documents = new DocumentAssembler();
      documents.setInputCol("text");
      documents.setOutputCol("document");
      BGEEmbeddings model =
          BGEEmbeddings.loadSavedModel(ModelFiles.unpack(List.of()).toUri().toString(), spark);
      model.setInputCols(new String[] {"document"});
      model.setOutputCol("vectors");
      pipeline = new Pipeline().setStages(new PipelineStage[] {documents, model}).fit(rows());
    }

    Dataset<Row> rows() {
      return spark.createDataset(texts, Encoders.STRING()).toDF("text").repartition(CORES);
    }
  }

  /** Spark, for the way that this project runs the model. */
  @State(Scope.Benchmark)
  public static class Alone {
    final List<String> texts = new ArrayList<>();
    SparkSession spark = SparkSession.builder().master("local[" + CORES + "]").getOrCreate();

    /** Loads the model. */
    @Setup(Level.Trial)
    public void prepare() {
      texts.addAll(sentences());
      Vectors.of(spark, texts.subList(0, CORES));
    }
  }

  /** Matrices alone. */
  @State(Scope.Benchmark)
  public static class Bound {
    final MatrixProducts products = products();

    private static MatrixProducts products() {
      try {
        return new MatrixProducts();
      } catch (OrtException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Gives memory back. */
    @TearDown(Level.Trial)
    public void close() throws OrtException {
      products.close();
    }
  }

  /** As long as those of news. */
  private static List<String> sentences() {
    List<String> found = new ArrayList<>();
    for (String article : SampleText.articles(CHARACTERS)) {
      Segments segments = new Segments();
      new IcuSegmenter().segment(article, 0, article.length(), segments);
      Spans spans = segments.sentences();
      for (int i = 0; i < spans.size() && found.size() < SENTENCES; i++) {
        if (Math.abs(spans.end(i) - spans.begin(i) - NEWS_CHARACTERS) < SPREAD) {
          found.add(article.substring(spans.begin(i), spans.end(i)));
        }
      }
    }
    if (found.size() < SENTENCES) {
      throw new IllegalStateException("only " + found.size() + " sentences");
    }
    return found;
  }

  /** DocumentAssembler and BGEEmbeddings as they come: batches of eight, six threads. */
  @Benchmark
  public Row sparkNlp(Plain plain) {
    return plain
        .pipeline
        .transform(plain.rows())
        .selectExpr("sum(vectors.embeddings[0][0])")
        .head();
  }

  /** One by one, a thread a task. */
  @Benchmark
  public List<float[]> parallax(Alone alone) {
    return Vectors.of(alone.spark, alone.texts);
  }

  /**
   * The matrix products of as many sentences of news, on as many threads: nothing can be faster.
   */
  @Benchmark
  public void bound(Bound bound) {
    IntStream.range(0, CORES)
        .parallel()
        .forEach(
            core -> {
              try {
                for (int i = core; i < SENTENCES; i += CORES) {
                  bound.products.run(PIECES);
                }
              } catch (OrtException e) {
                throw new IllegalStateException(e);
              }
            });
  }
}
