package parallax.compare;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.table.Field;
import parallax.table.Ngrams;

/** One n-gram with its counts in every outlet that has it. One object serves them all in turn. */
final class NgramGroup {
  /** Columns that tests are counted from, in the order in which they are read. */
  static final Field[] COUNTS = {Ngrams.SIZE, Ngrams.NGRAM, Ngrams.OUTLET, Ngrams.N};

  /** Columns that rows are made of. */
  static final Field[] DETAILS = {
    Ngrams.SIZE,
    Ngrams.NGRAM,
    Ngrams.OUTLET,
    Ngrams.N,
    Ngrams.N_ARTICLES,
    Ngrams.TOP_ARTICLE_SHARE,
    Ngrams.DP_NORM,
    Ngrams.N_INDEPENDENT
  };

  private static final int NOWHERE = -1;

  private int size;
  private UTF8String text = UTF8String.EMPTY_UTF8;
  private long total;
  private long articles;

  private int outlets;
  private int[] outlet = new int[16];
  private long[] count = new long[16];
  private long[] outletArticles = new long[16];
  private long[] independent = new long[16];
  private double[] topShare = new double[16];

  /** NaN where there is none. */
  private double[] dpNorm = new double[16];

  /** Index of each outlet in the arrays above. */
  private final int[] places;

  NgramGroup(int allOutlets) {
    this.places = new int[allOutlets];
    Arrays.fill(places, NOWHERE);
  }

  /** Makes room for another n-gram. */
  void begin(int ngramSize, UTF8String ngram) {
    for (int i = 0; i < outlets; i++) {
      places[outlet[i]] = NOWHERE;
    }
    outlets = 0;
    total = 0;
    articles = 0;
    size = ngramSize;
    text = ngram;
  }

  /**
   * Adds the counts of an outlet.
   *
   * @param row of {@link #COUNTS} or {@link #DETAILS}
   * @throws IllegalStateException if the outlet is there already
   */
  void add(int number, InternalRow row) {
    if (places[number] != NOWHERE) {
      throw new IllegalStateException("Table ngrams has an n-gram twice in one outlet.");
    }
    if (outlets == outlet.length) {
      grow();
    }
    int place = outlets++;
    places[number] = place;
    outlet[place] = number;
    count[place] = row.getLong(3);
    total += count[place];
    if (row.numFields() == DETAILS.length) {
      outletArticles[place] = row.getLong(4);
      articles += outletArticles[place];
      topShare[place] = row.getDouble(5);
      dpNorm[place] = row.isNullAt(6) ? Double.NaN : row.getDouble(6);
      independent[place] = row.getLong(7);
    }
  }

  private void grow() {
    int room = Math.min(places.length, 2 * outlets);
    outlet = Arrays.copyOf(outlet, room);
    count = Arrays.copyOf(count, room);
    outletArticles = Arrays.copyOf(outletArticles, room);
    independent = Arrays.copyOf(independent, room);
    topShare = Arrays.copyOf(topShare, room);
    dpNorm = Arrays.copyOf(dpNorm, room);
  }

  int size() {
    return size;
  }

  UTF8String text() {
    return text;
  }

  /** Occurrences in all outlets. */
  long total() {
    return total;
  }

  /** Articles of all outlets that have it. */
  long articles() {
    return articles;
  }

  /** Number of outlets that have it; the places of {@link #outlet} and the counts go up to it. */
  int outlets() {
    return outlets;
  }

  int outlet(int place) {
    return outlet[place];
  }

  boolean isIn(int number) {
    return places[number] != NOWHERE;
  }

  long countIn(int number) {
    return isIn(number) ? count[places[number]] : 0;
  }

  long articlesIn(int number) {
    return isIn(number) ? outletArticles[places[number]] : 0;
  }

  long count(int place) {
    return count[place];
  }

  long articles(int place) {
    return outletArticles[place];
  }

  long independent(int place) {
    return independent[place];
  }

  double topShare(int place) {
    return topShare[place];
  }

  /** NaN where the outlet has one article. */
  double dpNorm(int place) {
    return dpNorm[place];
  }
}
