package parallax.embed;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.embeddings.BGEEmbeddings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;
import scala.Console;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.collection.immutable.Map$;

/**
 * The sentence model bge-small-en-v1.5 (Xiao, Liu, Zhang and Muennighoff 2023) with weights of
 * eight bits, run by Spark NLP.
 *
 * <p>Texts are run one by one. The model scales its activations to eight bits by the largest value
 * of the whole batch, so a text's vector would depend on its neighbours: in batches of eight its
 * cosine to the vector of the text alone is 0.996 in the mean and 0.985 at the least. Batches would
 * not be faster either, because padding and larger matrices cost more than they save.
 */
public final class SentenceModel implements Serializable {
  /** Names the model and the way it is run; vectors of equal ids may be compared and reused. */
  public static final String ID = "bge-small-en-v1.5-q8/512/1/layers 9 and 11";

  /** Length of an embedding: the last layer at the first token. */
  public static final int DIMENSIONS = 384;

  /**
   * The layers, 0 the first, whose means over all tokens are kept too. The last layer was trained
   * to say what a text is about; earlier ones still hold how it is said, which learned scores need
   * (docs/accuracy.md).
   */
  private static final List<Integer> LAYERS = List.of(8, 10);

  /** Length of a vector: the embedding, then the mean of each kept layer. */
  public static final int WIDTH = DIMENSIONS * 3;

  /** What the model can take, in word pieces with its two marks; the rest of a text is left out. */
  private static final int MAX_PIECES = 512;

  /** One thread a task: tasks share the cores, and threads that wait for each other would spin. */
  private static final String THREADS = "spark.jsl.settings.onnx.intraOpNumThreads";

  private static @Nullable SentenceModel loaded;
  private static @Nullable String loadedFor;

  private final BGEEmbeddings model;

  private SentenceModel(BGEEmbeddings model) {
    this.model = model;
  }

  /**
   * The model, ready to be sent to tasks; loaded once a Spark application, because what it holds
   * outside the Java heap is never given back.
   *
   * @throws UserException where this machine cannot run it
   */
  public static synchronized SentenceModel of(SparkSession spark) {
    String application = spark.sparkContext().applicationId();
    if (loaded == null || !application.equals(loadedFor)) {
      loaded = load(spark);
      loadedFor = application;
    }
    return loaded;
  }

  private static SentenceModel load(SparkSession spark) {
    try {
      spark.conf().set(THREADS, "1");
      Set<Path> before = ModelFiles.loadingFolders();
      BGEEmbeddings model =
          BGEEmbeddings.loadSavedModel(ModelFiles.unpack(LAYERS).toUri().toString(), spark);
      ModelFiles.deleteLoadingFolders(before);
      model.setMaxSentenceLength(MAX_PIECES);
      model.setBatchSize(1);
      return new SentenceModel(model);
    } catch (IOException | LinkageError e) {
      throw unusable(e);
    }
  }

  /** Says why this machine cannot run the model. */
  static UserException unusable(Throwable cause) {
    return new UserException(
        "The sentence model cannot be loaded on this machine: %s. It runs on Linux (glibc) and macOS and needs 40 MB in the folder for temporary files; --semantic-limit 0 does without it."
            .formatted(cause),
        cause);
  }

  /**
   * A vector of {@link #WIDTH} numbers for each text, in their order: the embedding and the mean of
   * each kept layer, each of them of length 1. It depends on the text alone.
   *
   * @throws UserException where this machine cannot run the model
   */
  public List<float[]> embed(List<String> texts) {
    List<Annotation[]> documents = new ArrayList<>();
    texts.forEach(text -> documents.add(new Annotation[] {document(text)}));
    Seq<Seq<Annotation>> found;
    try {
      // Spark NLP says on standard output which processor it uses.
      found =
          Console.withOut(
              OutputStream.nullOutputStream(),
              () -> model.batchAnnotate(JavaConverters.asScalaBuffer(documents)));
    } catch (LinkageError e) {
      throw unusable(e);
    }
    List<float[]> vectors = new ArrayList<>();
    for (Seq<Annotation> one : JavaConverters.seqAsJavaList(found)) {
      vectors.add(normalized(one.head().embeddings()));
    }
    return vectors;
  }

  /** Each part of length 1. Spark NLP has scaled the whole to length 1. */
  private static float[] normalized(float[] vector) {
    float[] parts = new float[vector.length];
    for (int begin = 0; begin < vector.length; begin += DIMENSIONS) {
      double squares = 0;
      for (int i = begin; i < begin + DIMENSIONS; i++) {
        squares += (double) vector[i] * vector[i];
      }
      double length = Math.sqrt(squares);
      for (int i = begin; i < begin + DIMENSIONS; i++) {
        parts[i] = (float) (vector[i] / length);
      }
    }
    return parts;
  }

  private static Annotation document(String text) {
    return new Annotation(
        "document", 0, text.length() - 1, text, Map$.MODULE$.empty(), new float[0]);
  }
}
