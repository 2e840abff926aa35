package parallax.collocation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.ngram.Places;
import parallax.ngram.Sizes;
import parallax.table.Collocations;
import parallax.table.Sentences;

/** Finds collocations as SQL would: a row for each place where an n-gram stands. */
final class SqlCollocations {
  private static final Sizes SIZES = new Sizes(2, 3);

  private SqlCollocations() {}

  /** The rows of {@link Collocations}. */
  static Dataset<Row> of(Dataset<Row> counted, int minimum) {
    Dataset<Row> counts = counts(counted).persist();
    return SqlMarginals.score(counts, counts.where(Collocations.N.column().geq(minimum)));
  }

  /**
   * Every n-gram of every scope with {@code n} and {@code n_nested}; each sentence is in two
   * scopes.
   */
  private static Dataset<Row> counts(Dataset<Row> counted) {
    Column nested =
        Collocations.SIZE
            .column()
            .lt(SIZES.most())
            .and(Sentences.N_TOKENS.column().geq(SIZES.most()));
    Column scopes = array(Sentences.OUTLET.column(), lit(null).cast("string"));
    return counted
        .select(Sentences.OUTLET.column(), Sentences.N_TOKENS.column(), Places.of(SIZES))
        .withColumn(Collocations.OUTLET.name(), explode(scopes))
        .groupBy(
            Collocations.OUTLET.column(), Collocations.SIZE.column(), Collocations.NGRAM.column())
        .agg(
            count(lit(1)).as(Collocations.N.name()),
            coalesce(sum(when(nested, 1L)), lit(0L)).as(Collocations.N_NESTED.name()));
  }
}
