package parallax.embed;

import java.util.List;
import parallax.job.Finding;
import parallax.job.Written;
import parallax.table.SentenceEmbeddings;

/** Says where only a sample of the texts has a vector. */
final class EmbeddingReview {
  private EmbeddingReview() {}

  static List<Finding> of(Written written, int limit) {
    long drawn = written.rows(SentenceEmbeddings.TABLE);
    boolean isSample =
        drawn > 0
            && !written
                .table(SentenceEmbeddings.TABLE)
                .where(SentenceEmbeddings.WEIGHT.column().gt(1))
                .isEmpty();
    return isSample
        ? List.of(
            Finding.warning(
                "More than %,d sentences are distinct, so %,d of them were drawn, outlets evenly, for the language model: means of learned scores weigh them and are less certain, and frames cannot be found by a model that needs vectors. --semantic-limit N raises the limit; some 100 sentences a second and core are done."
                    .formatted(limit, drawn)))
        : List.of();
  }
}
