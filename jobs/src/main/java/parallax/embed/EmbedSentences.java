package parallax.embed;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import parallax.job.Finding;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.UserException;
import parallax.job.Written;
import parallax.segment.Counted;
import parallax.table.SentenceEmbeddings;
import parallax.table.Sentences;
import parallax.table.Table;
import picocli.CommandLine.Option;

/**
 * Gives each distinct sentence a vector of its meaning. A text that the published run has a vector
 * for, by the same model, keeps it; the model is loaded only where other texts are left.
 */
public final class EmbedSentences implements Job<EmbedSentences.Options> {
  private static final int SHA_256 = 256;
  private static final int ID_DIGITS = 32;

  /** Below this many texts a task costs more than it spares. */
  private static final int TEXTS_A_TASK = 64;

  /** Tasks for each core, so that none waits long for the last. */
  private static final int TASKS_A_CORE = 8;

  /** What a user may choose. */
  public interface Options {
    @Option(
        names = "--semantic-limit",
        defaultValue = "200000",
        paramLabel = "N",
        description =
            "Most distinct sentences that a language model may be run on, some 100 a second and"
                + " core; above it none is, and 0 never loads one (default: ${DEFAULT-VALUE}).")
    int semanticLimit();
  }

  @Override
  public String name() {
    return "embed-sentences";
  }

  @Override
  public String description() {
    return "Gives each distinct sentence a vector of its meaning, by a language model.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(Sentences.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(SentenceEmbeddings.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    checkLimit(options.semanticLimit());
    Dataset<Row> sentences = Counted.of(inputs.table(Sentences.TABLE));
    boolean wanted =
        options.semanticLimit() > 0 && distinct(inputs, sentences) <= options.semanticLimit();
    return Map.of(
        SentenceEmbeddings.TABLE, wanted ? vectors(inputs, sentences) : none(inputs.spark()));
  }

  private static void checkLimit(int limit) {
    if (limit < 0) {
      throw new UserException(
          "--semantic-limit: found %d; expected 0 or more. Use 0 to load no model."
              .formatted(limit));
    }
  }

  /** How many texts there are, counted by 64 bits of each so that no text is moved. */
  private static long distinct(Inputs inputs, Dataset<Row> sentences) {
    return inputs
        .local(sentences.select(countDistinct(xxhash64(Sentences.TEXT.column()))))
        .get(0)
        .getLong(0);
  }

  private static Dataset<Row> vectors(Inputs inputs, Dataset<Row> sentences) {
    Dataset<Row> texts = texts(sentences);
    Optional<Dataset<Row>> known =
        inputs
            .published(SentenceEmbeddings.TABLE)
            .map(rows -> rows.where(SentenceEmbeddings.MODEL.column().equalTo(SentenceModel.ID)))
            .map(
                rows ->
                    rows.drop(
                        SentenceEmbeddings.TEXT.name(), SentenceEmbeddings.N_SENTENCES.name()));
    if (known.isEmpty()) {
      return embedded(inputs, texts);
    }
    String id = SentenceEmbeddings.TEXT_ID.name();
    Dataset<Row> left =
        texts.join(known.get().select(id), texts.col(id).equalTo(known.get().col(id)), "left_anti");
    return texts.join(known.get(), id).unionByName(embedded(inputs, left));
  }

  private static Dataset<Row> texts(Dataset<Row> sentences) {
    return sentences
        .groupBy(Sentences.TEXT.column().as(SentenceEmbeddings.TEXT.name()))
        .agg(count(lit(1)).as(SentenceEmbeddings.N_SENTENCES.name()))
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

  private static Dataset<Row> none(SparkSession spark) {
    return spark.createDataFrame(List.of(), SentenceEmbeddings.TABLE.schema());
  }

  @Override
  public List<Finding> review(Written written, Options options) {
    boolean skipped =
        options.semanticLimit() > 0
            && written.rows(SentenceEmbeddings.TABLE) == 0
            && written.rows(Sentences.TABLE) > options.semanticLimit();
    return skipped
        ? List.of(
            Finding.warning(
                "There are no sentence embeddings: more than %,d of the %,d sentences are distinct. --semantic-limit N raises the limit; some 100 sentences a second and core are done."
                    .formatted(options.semanticLimit(), written.rows(Sentences.TABLE))))
        : List.of();
  }
}
