package parallax.ngram;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.table.Ngrams;
import parallax.table.Sentences;

/**
 * How many n-grams of each size there are, repeated ones included: Σ over sentences of (tokens −
 * size + 1) where that is positive. For size 1 that is the number of tokens. These are the totals
 * that relative frequencies and keyness of a size are taken of.
 */
public final class Positions {
  /** N-grams of the size in the outlet; long, at least 1. */
  public static final String N_POSITIONS = "n_positions";

  private Positions() {}

  /**
   * Columns {@link Ngrams#OUTLET}, {@link Ngrams#SIZE}, {@link #N_POSITIONS}; a size that an outlet
   * has nothing of is left out.
   *
   * @param counted the sentences that are counted
   */
  public static Dataset<Row> byOutlet(Dataset<Row> counted, Sizes sizes) {
    return inSentences(counted, sizes)
        .groupBy(Sentences.OUTLET.column(), Ngrams.SIZE.column())
        .agg(sum(N_POSITIONS).as(N_POSITIONS));
  }

  private static Dataset<Row> inSentences(Dataset<Row> counted, Sizes sizes) {
    Column positions = Sentences.N_TOKENS.column().minus(Ngrams.SIZE.column()).plus(1).cast("long");
    return counted
        .select(
            Sentences.OUTLET.column(),
            Sentences.N_TOKENS.column(),
            explode(sequence(lit(sizes.least()), lit(sizes.most()))).as(Ngrams.SIZE.name()))
        .withColumn(N_POSITIONS, positions)
        .where(col(N_POSITIONS).gt(0));
  }
}
