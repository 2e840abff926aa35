package parallax.compare;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.jspecify.annotations.Nullable;
import parallax.ngram.Positions;
import parallax.ngram.Sizes;
import parallax.table.Ngrams;
import parallax.table.Sentences;

/**
 * Everything counted about an n-gram in an outlet and in the corpus, in whole numbers: {@code
 * outlet}, {@code size}, {@code ngram}, {@code n}, {@code n_articles} and the columns named here.
 * All that concerns one n-gram is brought to one place by one shuffle.
 */
final class NgramMeasures {
  /** Occurrences in the article of the outlet that has most; long. */
  static final String TOP_ARTICLE = "top_article";

  /**
   * Σ |n of article · positions of outlet − positions of article · n of outlet| over the outlet's
   * articles; long.
   */
  static final String DEVIATION = "deviation";

  /**
   * Occurrences in the outlet of the commonest n-gram of the table that is one word longer and
   * contains it; long or null.
   */
  static final String N_LONGER = "n_longer";

  /** Occurrences and articles in all outlets together; long. */
  static final String N_CORPUS = "n_corpus";

  static final String N_ARTICLES_CORPUS = "n_articles_corpus";

  /** Occurrences and articles in the outlet named as reference, 0 if there is none; long. */
  static final String N_NAMED = "n_named";

  static final String N_ARTICLES_NAMED = "n_articles_named";

  /** True for exactly one of the n-gram's outlets. */
  static final String FIRST_OUTLET = "first_outlet";

  private static final String N_ARTICLE = "n_article";
  private static final String ARTICLE_POSITIONS = "article_positions";

  private static final Column OUTLET = Ngrams.OUTLET.column();
  private static final Column SIZE = Ngrams.SIZE.column();
  private static final Column NGRAM = Ngrams.NGRAM.column();
  private static final Column N = Ngrams.N.column();

  private NgramMeasures() {}

  /**
   * The measures of every row of {@code ngrams}.
   *
   * @param ngrams the table, of the sizes looked at
   * @param counted the sentences that are counted
   * @param totals see {@link KeynessTotals}
   * @param reference the outlet that the others are compared with; null: none
   */
  static Dataset<Row> of(
      Dataset<Row> ngrams,
      Dataset<Row> counted,
      Sizes sizes,
      Dataset<Row> totals,
      @Nullable String reference) {
    Dataset<Row> all =
        inArticles(counted, sizes)
            .unionByName(ngrams.drop(Ngrams.PER_MILLION.name()), true)
            .unionByName(insideLonger(ngrams), true)
            .repartition(SIZE, NGRAM);
    Dataset<Row> reported =
        all.withColumn(Ngrams.N.name(), max(N).over(Window.partitionBy(SIZE, NGRAM, OUTLET)))
            .where(N.isNotNull());
    return withCorpus(inOutlets(reported, totals), reference);
  }

  /**
   * How often each n-gram stands in each article, and how many n-grams of its size the article has.
   */
  private static Dataset<Row> inArticles(Dataset<Row> counted, Sizes sizes) {
    Column article = Sentences.ARTICLE_ID.column();
    WindowSpec byArticle = Window.partitionBy(article);
    Column[] positions =
        IntStream.rangeClosed(1, sizes.most())
            .mapToObj(
                size ->
                    sum(greatest(Sentences.N_TOKENS.column().minus(size - 1), lit(0)))
                        .over(byArticle))
            .toArray(Column[]::new);
    return counted
        .select(OUTLET, article, Sentences.TOKENS.column(), Sentences.N_TOKENS.column())
        .withColumn(ARTICLE_POSITIONS, array(positions))
        .select(OUTLET, article, col(ARTICLE_POSITIONS), sizes.ngrams())
        .withColumn(ARTICLE_POSITIONS, element_at(col(ARTICLE_POSITIONS), SIZE))
        .groupBy(article, OUTLET, SIZE, NGRAM, col(ARTICLE_POSITIONS))
        .agg(count(lit(1)).as(N_ARTICLE))
        .drop(article);
  }

  /** The two n-grams inside each n-gram of the table that are one word shorter, with its count. */
  private static Dataset<Row> insideLonger(Dataset<Row> ngrams) {
    String ngram = Ngrams.NGRAM.name();
    Column withoutLast =
        expr("substring_index(%s, ' ', %s - 1)".formatted(ngram, Ngrams.SIZE.name()));
    Column withoutFirst = expr("substring(%1$s, locate(' ', %1$s) + 1)".formatted(ngram));
    return ngrams
        .where(SIZE.gt(1))
        .select(
            OUTLET,
            SIZE.minus(1).as(Ngrams.SIZE.name()),
            explode(array(withoutFirst, withoutLast)).as(ngram),
            N.as(N_LONGER));
  }

  private static Dataset<Row> inOutlets(Dataset<Row> reported, Dataset<Row> totals) {
    Column positions = col(Positions.N_POSITIONS);
    Column here = col(N_ARTICLE).multiply(positions);
    Column even = col(ARTICLE_POSITIONS).multiply(N);
    // Articles without the n-gram have no row; each adds its positions times n.
    Column elsewhere = max(positions).minus(sum(ARTICLE_POSITIONS)).multiply(max(N));
    return reported
        .join(
            broadcast(totals.select(OUTLET, SIZE, positions)),
            new String[] {Ngrams.OUTLET.name(), Ngrams.SIZE.name()})
        .groupBy(SIZE, NGRAM, OUTLET)
        .agg(
            max(N).as(Ngrams.N.name()),
            max(Ngrams.N_ARTICLES.column()).as(Ngrams.N_ARTICLES.name()),
            max(N_ARTICLE).as(TOP_ARTICLE),
            sum(abs(here.minus(even))).plus(elsewhere).as(DEVIATION),
            max(N_LONGER).as(N_LONGER));
  }

  private static Dataset<Row> withCorpus(Dataset<Row> inOutlets, @Nullable String reference) {
    WindowSpec byNgram = Window.partitionBy(SIZE, NGRAM);
    Column isReference = OUTLET.equalTo(lit(reference));
    return inOutlets
        .withColumn(N_CORPUS, sum(N).over(byNgram))
        .withColumn(N_ARTICLES_CORPUS, sum(Ngrams.N_ARTICLES.column()).over(byNgram))
        .withColumn(N_NAMED, coalesce(max(when(isReference, N)).over(byNgram), lit(0L)))
        .withColumn(
            N_ARTICLES_NAMED,
            coalesce(max(when(isReference, Ngrams.N_ARTICLES.column())).over(byNgram), lit(0L)))
        .withColumn(FIRST_OUTLET, OUTLET.equalTo(min(OUTLET).over(byNgram)));
  }
}
