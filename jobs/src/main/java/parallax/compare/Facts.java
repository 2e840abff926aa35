package parallax.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.ngram.Positions;
import parallax.ngram.Sizes;
import parallax.table.Ngrams;

/**
 * Everything known about each n-gram, as rows of one form: its count in an outlet (with the totals
 * of its size), its count in an article, and the count of a longer n-gram that contains it.
 */
final class Facts {
  private static final String N_LONGER = "n_longer";
  private static final String TOTALS = "totals";
  private static final String TOTALS_SIZE = "totals_size";

  private static final Column OUTLET = Ngrams.OUTLET.column();
  private static final Column SIZE = Ngrams.SIZE.column();
  private static final Column NGRAM = Ngrams.NGRAM.column();
  private static final Column N = Ngrams.N.column();

  private Facts() {}

  /**
   * All facts, those of one n-gram in one partition and together, by outlet, the outlet's count
   * first.
   *
   * @param ngrams rows of the table, of the sizes looked at
   * @param counted the sentences that are counted
   */
  static Dataset<Row> of(Dataset<Row> ngrams, Dataset<Row> counted, Sizes sizes) {
    Dataset<Row> totals =
        Positions.byOutletWithSmallestArticle(counted, sizes)
            .groupBy(SIZE.as(TOTALS_SIZE))
            .agg(
                collect_list(
                        struct(OUTLET, col(Positions.N_POSITIONS), col(Positions.SMALLEST_ARTICLE)))
                    .as(TOTALS));
    return ngrams
        .drop(Ngrams.PER_MILLION.name())
        .unionByName(ArticleNgrams.of(counted, sizes.most()), true)
        .unionByName(insideLonger(ngrams), true)
        .repartition(SIZE, NGRAM)
        .join(broadcast(totals), when(N.isNotNull(), SIZE).equalTo(col(TOTALS_SIZE)), "left")
        .select(
            SIZE,
            NGRAM,
            OUTLET,
            N,
            Ngrams.N_ARTICLES.column(),
            col(TOTALS),
            col(N_LONGER),
            col(ArticleNgrams.N_ARTICLE),
            col(ArticleNgrams.ARTICLE_POSITIONS))
        .sortWithinPartitions(SIZE, NGRAM, OUTLET, N.desc_nulls_last());
  }

  /** The two n-grams inside each n-gram that are one word shorter, with its count. */
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

  static int size(Row fact) {
    return fact.getInt(0);
  }

  static String ngram(Row fact) {
    return fact.getString(1);
  }

  static String outlet(Row fact) {
    return fact.getString(2);
  }

  /** Whether the fact is the n-gram's count in the outlet. */
  static boolean isCount(Row fact) {
    return !fact.isNullAt(3);
  }

  static long n(Row count) {
    return count.getLong(3);
  }

  static long articles(Row count) {
    return count.getLong(4);
  }

  /** Outlet, positions and smallest article of every outlet, for the n-gram's size. */
  static List<Row> totals(Row count) {
    return count.getList(5);
  }

  static void addTo(NgramInOutlet counted, Row fact) {
    if (fact.isNullAt(6)) {
      counted.article(fact.getLong(7), fact.getLong(8));
    } else {
      counted.longer(fact.getLong(6));
    }
  }
}
