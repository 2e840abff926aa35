package parallax.ngram;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import parallax.table.Ngrams;
import parallax.table.Sentences;

/**
 * Counts n-grams as SQL would: one row for each place where an n-gram stands, grouped. Simple and
 * exact, and costs a shuffled string a place.
 */
final class SqlNgramCounter {
  /** Occurrences in all outlets together; long. */
  static final String N_CORPUS = "n_corpus";

  private final Sizes sizes;

  SqlNgramCounter(Sizes sizes) {
    this.sizes = sizes;
  }

  /**
   * All n-grams: {@code outlet}, {@code size}, {@code ngram}, {@code n}, {@code n_articles}, {@link
   * #N_CORPUS}.
   *
   * @param counted the sentences that are counted
   */
  Dataset<Row> counts(Dataset<Row> counted) {
    Column outlet = Sentences.OUTLET.column();
    Column article = Sentences.ARTICLE_ID.column();
    Column size = Ngrams.SIZE.column();
    Column ngram = Ngrams.NGRAM.column();
    // One shuffle serves all that follows: what is grouped further contains these two columns.
    Dataset<Row> places = counted.select(outlet, article, sizes.ngrams()).repartition(size, ngram);
    Dataset<Row> byArticle =
        places.groupBy(size, ngram, outlet, article).agg(count(lit(1)).as(Ngrams.N.name()));
    return byArticle
        .groupBy(size, ngram, outlet)
        .agg(sum(Ngrams.N.column()).as(Ngrams.N.name()), count(lit(1)).as(Ngrams.N_ARTICLES.name()))
        .withColumn(N_CORPUS, sum(Ngrams.N.column()).over(Window.partitionBy(size, ngram)));
  }
}
