package parallax.segment;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.table.Sentences;
import parallax.text.BlockKind;

/**
 * Which sentences are counted: the one filter that every job which counts, scores or matches puts
 * on the table of sentences. Copies of an article are not in that table at all.
 */
public final class Counted {
  private Counted() {}

  /** True for a sentence of the article itself, false for boilerplate. */
  public static Column predicate() {
    return Sentences.KIND.column().notEqual(BlockKind.BOILERPLATE.label());
  }

  /** The counted sentences. */
  public static Dataset<Row> of(Dataset<Row> sentences) {
    return sentences.filter(predicate());
  }
}
