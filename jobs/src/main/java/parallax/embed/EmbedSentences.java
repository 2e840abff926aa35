package parallax.embed;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.job.Finding;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.UserException;
import parallax.job.Written;
import parallax.segment.Counted;
import parallax.table.SentenceEmbeddings;
import parallax.table.Sentences;
import parallax.table.Table;

/**
 * Gives each distinct sentence a vector of its meaning, or a sample of them where they are more
 * than the limit. A text that the published run has a vector for, by the same model, keeps it; the
 * model is loaded only where other texts are left.
 */
public final class EmbedSentences implements Job<EmbedSentences.Options> {
  /** What a user may choose. */
  public interface Options extends SemanticLimitOption {}

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
    int limit = options.semanticLimit();
    if (limit == 0) {
      return Map.of(SentenceEmbeddings.TABLE, SentenceVectors.none(inputs.spark()));
    }
    OutletSample sample =
        SentenceVectors.distinct(inputs, sentences) <= limit
            ? OutletSample.all()
            : OutletSample.of(SentenceVectors.distinctByOutlet(inputs, sentences), limit);
    return Map.of(SentenceEmbeddings.TABLE, SentenceVectors.of(inputs, sentences, sample));
  }

  private static void checkLimit(int limit) {
    if (limit < 0) {
      throw new UserException(
          "--semantic-limit: found %d; expected 0 or more. Use 0 to load no model."
              .formatted(limit));
    }
  }

  @Override
  public List<Finding> review(Written written, Options options) {
    return EmbeddingReview.of(written, options.semanticLimit());
  }
}
