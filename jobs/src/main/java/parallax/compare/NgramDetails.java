package parallax.compare;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.table.Field;
import parallax.table.Ngrams;

/**
 * What a row tells of an n-gram in an outlet besides its counts. Places are those of the outlets in
 * the {@link NgramGroup}.
 */
final class NgramDetails {
  /** The columns that rows are made of: those of a group, and then those that are read here. */
  static final Field[] COLUMNS = {
    Ngrams.SIZE,
    Ngrams.NGRAM,
    Ngrams.OUTLET,
    Ngrams.N,
    Ngrams.N_ARTICLES,
    Ngrams.TOP_ARTICLE_SHARE,
    Ngrams.DP_NORM,
    Ngrams.N_INDEPENDENT
  };

  private long allArticles;
  private long[] articles = new long[16];
  private double[] topShare = new double[16];

  /** NaN where there is none. */
  private double[] dpNorm = new double[16];

  private long[] independent = new long[16];

  void clear() {
    allArticles = 0;
  }

  /**
   * Puts down the details of an outlet.
   *
   * @param row of {@link #COLUMNS}
   */
  void set(int place, InternalRow row) {
    if (place >= articles.length) {
      grow(2 * place);
    }
    articles[place] = row.getLong(4);
    allArticles += articles[place];
    topShare[place] = row.getDouble(5);
    dpNorm[place] = row.isNullAt(6) ? Double.NaN : row.getDouble(6);
    independent[place] = row.getLong(7);
  }

  private void grow(int room) {
    articles = Arrays.copyOf(articles, room);
    topShare = Arrays.copyOf(topShare, room);
    dpNorm = Arrays.copyOf(dpNorm, room);
    independent = Arrays.copyOf(independent, room);
  }

  /** Articles of all outlets that have it. */
  long articles() {
    return allArticles;
  }

  long articles(int place) {
    return articles[place];
  }

  double topShare(int place) {
    return topShare[place];
  }

  /** NaN where the outlet has one article. */
  double dpNorm(int place) {
    return dpNorm[place];
  }

  long independent(int place) {
    return independent[place];
  }
}
