package parallax.ngram;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import parallax.table.NgramTotals;
import parallax.table.Ngrams;
import parallax.table.Sentences;

/**
 * Counts n-grams as SQL would: one row for each place where an n-gram stands, grouped. Simple and
 * exact, and costs a shuffled string a place.
 */
final class SqlNgramCounter {
  private static final Column OUTLET = Ngrams.OUTLET.column();
  private static final Column SIZE = Ngrams.SIZE.column();
  private static final Column NGRAM = Ngrams.NGRAM.column();
  private static final Column N = Ngrams.N.column();
  private static final Column ARTICLE = Sentences.ARTICLE_ID.column();
  private static final String N_CORPUS = "n_corpus";
  private static final String IN_ARTICLE = "in_article";
  private static final String ARTICLE_TOKENS = "article_tokens";
  private static final String OUTLET_TOKENS = "outlet_tokens";
  private static final String SMALLEST = "smallest_article";
  private static final String TOKENS_SEEN = "tokens_seen";
  private static final String DEVIATION = "deviation";
  private static final String N_LONGER = "n_longer";
  private static final String TYPES = "types";

  private final Dataset<Row> counted;
  private final Sizes sizes;
  private final int minCount;

  /**
   * A counter.
   *
   * @param counted the sentences that are counted
   * @param minCount occurrences in the whole corpus from which an n-gram is written
   */
  SqlNgramCounter(Dataset<Row> counted, Sizes sizes, int minCount) {
    this.counted = counted;
    this.sizes = sizes;
    this.minCount = minCount;
  }

  /** The rows of {@link NgramTotals}. */
  Dataset<Row> totals() {
    Dataset<Row> types =
        counts().select(SIZE, NGRAM).distinct().groupBy(SIZE).agg(count(lit(1)).as(TYPES));
    return Positions.byOutlet(counted, sizes)
        .join(broadcast(types), new String[] {SIZE.toString()}, "left")
        .select(
            OUTLET,
            SIZE,
            col(Positions.N_POSITIONS).as(NgramTotals.N_NGRAMS.name()),
            lit(minCount).as(NgramTotals.MIN_COUNT.name()),
            coalesce(col(TYPES), lit(0L)).as(NgramTotals.N_TYPES.name()));
  }

  /** The rows of {@link Ngrams}. */
  Dataset<Row> ngrams() {
    Dataset<Row> counts = counts();
    Column all = col(DEVIATION).plus(col(OUTLET_TOKENS).minus(col(TOKENS_SEEN)).multiply(N));
    Column dp = all.cast("double").divide(2).divide(N).divide(col(OUTLET_TOKENS));
    Column share = col(SMALLEST).cast("double").divide(col(OUTLET_TOKENS));
    return counts
        .join(longer(counts), key(), "left")
        .join(Positions.byOutlet(counted, sizes), new String[] {OUTLET.toString(), SIZE.toString()})
        .withColumn(Ngrams.PER_MILLION.name(), N.multiply(1e6).divide(col(Positions.N_POSITIONS)))
        .withColumn(Ngrams.TOP_ARTICLE_SHARE.name(), col(IN_ARTICLE).cast("double").divide(N))
        .withColumn(
            Ngrams.DP_NORM.name(),
            when(col(SMALLEST).notEqual(col(OUTLET_TOKENS)), dp.divide(lit(1).minus(share))))
        .withColumn(
            Ngrams.N_INDEPENDENT.name(),
            when(coalesce(col(N_LONGER), lit(0)).equalTo(N), 0L).otherwise(N))
        .select(Ngrams.TABLE.columns())
        .repartition(SIZE, NGRAM)
        .sortWithinPartitions(SIZE, NGRAM, OUTLET);
  }

  private Dataset<Row> counts() {
    // One shuffle serves all that follows: what is grouped further contains these two columns.
    Dataset<Row> places =
        counted.select(OUTLET, ARTICLE, Places.of(sizes)).repartition(SIZE, NGRAM);
    Dataset<Row> byArticle =
        places.groupBy(SIZE, NGRAM, OUTLET, ARTICLE).agg(count(lit(1)).as(IN_ARTICLE));
    Column inOutlet = sum(IN_ARTICLE).over(Window.partitionBy(SIZE, NGRAM, OUTLET));
    Column deviation =
        abs(col(IN_ARTICLE).multiply(col(OUTLET_TOKENS)).minus(col(ARTICLE_TOKENS).multiply(N)));
    return byArticle
        .withColumn(Ngrams.N.name(), inOutlet)
        .withColumn(N_CORPUS, sum(IN_ARTICLE).over(Window.partitionBy(SIZE, NGRAM)))
        .where(col(N_CORPUS).geq(minCount))
        .join(articleTokens(), new String[] {OUTLET.toString(), ARTICLE.toString()})
        .groupBy(SIZE, NGRAM, OUTLET, N, col(OUTLET_TOKENS), col(SMALLEST))
        .agg(
            count(lit(1)).as(Ngrams.N_ARTICLES.name()),
            max(IN_ARTICLE).as(IN_ARTICLE),
            sum(ARTICLE_TOKENS).as(TOKENS_SEEN),
            sum(deviation).as(DEVIATION));
  }

  /** Tokens of each article, of its outlet, and of the outlet's smallest article. */
  private Dataset<Row> articleTokens() {
    return counted
        .groupBy(OUTLET, ARTICLE)
        .agg(sum(Sentences.N_TOKENS.column()).as(ARTICLE_TOKENS))
        .where(col(ARTICLE_TOKENS).gt(0))
        .withColumn(OUTLET_TOKENS, sum(ARTICLE_TOKENS).over(Window.partitionBy(OUTLET)))
        .withColumn(SMALLEST, min(ARTICLE_TOKENS).over(Window.partitionBy(OUTLET)));
  }

  /** For the two n-grams inside each, how often the commonest longer one occurs. */
  private static Dataset<Row> longer(Dataset<Row> counts) {
    Column withoutLast = expr("substring_index(ngram, ' ', size - 1)");
    Column withoutFirst = expr("substring(ngram, locate(' ', ngram) + 1)");
    return counts
        .where(SIZE.gt(1))
        .select(
            OUTLET,
            SIZE.minus(1).as(Ngrams.SIZE.name()),
            explode(array(withoutFirst, withoutLast)).as(Ngrams.NGRAM.name()),
            N)
        .groupBy(OUTLET, SIZE, NGRAM)
        .agg(max(N).as(N_LONGER));
  }

  private static String[] key() {
    return Ngrams.TABLE.key().stream().map(field -> field.name()).toArray(String[]::new);
  }
}
