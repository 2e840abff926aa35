package parallax.compare;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.table.Field;
import parallax.table.NgramKeyness;

/** One row of {@code ngram_keyness} and its place among the others, filled again and again. */
final class KeynessRow {
  /** The column of {@link KeynessRank}. */
  static final String RANK = "rank";

  /** The columns of the table and {@link #RANK}. */
  static final StructType SCHEMA = NgramKeyness.TABLE.schema().add(RANK, DataTypes.LongType, false);

  private static final int OUTLET = index(NgramKeyness.OUTLET);
  private static final int SIZE = index(NgramKeyness.SIZE);
  private static final int NGRAM = index(NgramKeyness.NGRAM);
  private static final int N_TARGET = index(NgramKeyness.N_TARGET);
  private static final int N_REFERENCE = index(NgramKeyness.N_REFERENCE);
  private static final int N_ARTICLES_TARGET = index(NgramKeyness.N_ARTICLES_TARGET);
  private static final int N_ARTICLES_REFERENCE = index(NgramKeyness.N_ARTICLES_REFERENCE);
  private static final int TOP_ARTICLE_SHARE = index(NgramKeyness.TOP_ARTICLE_SHARE);
  private static final int DP_NORM = index(NgramKeyness.DP_NORM);
  private static final int N_INDEPENDENT = index(NgramKeyness.N_INDEPENDENT);
  private static final int P_ARTICLES = index(NgramKeyness.P_ARTICLES);
  private static final int RANK_INDEX = SCHEMA.fieldIndex(RANK);

  private final Comparison comparison;
  private final TestStatistics statistics;
  private final SpecificInternalRow row = new SpecificInternalRow(SCHEMA);
  private final ArticlePValues articlePValues;
  private final UTF8String[] names;
  private final KeynessRank rank;

  KeynessRow(Comparison comparison, Corrections corrections, ArticlePValues articlePValues) {
    this.comparison = comparison;
    this.articlePValues = articlePValues;
    this.statistics = new TestStatistics(comparison, corrections);
    this.names = new UTF8String[comparison.outlets().size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = UTF8String.fromString(comparison.outlets().name(i));
    }
    this.rank = new KeynessRank(names.length);
  }

  private static int index(Field field) {
    return SCHEMA.fieldIndex(field.name());
  }

  /** Fills the row with a test; false if it is an absence that is not clear enough for a row. */
  boolean fill(ReportedTests tests) {
    NgramGroup ngram = tests.ngram();
    long target = tests.target();
    long reference = tests.reference();
    statistics.test(ngram.size(), tests.outlet(), target, reference, ngram.total());
    if (tests.isAbsence() && statistics.qValue() > TestFamily.LEVEL) {
      return false;
    }
    row.update(OUTLET, names[tests.outlet()]);
    row.setInt(SIZE, ngram.size());
    row.update(NGRAM, ngram.text());
    row.setLong(N_TARGET, target);
    row.setLong(N_REFERENCE, reference);
    statistics.write(row);
    fillRank(ngram, tests.outlet());
    if (tests.isAbsence()) {
      fillArticles(ngram, 0, 0);
      fillSpread(Double.NaN, Double.NaN);
    } else {
      int place = tests.place();
      fillArticles(ngram, ngram.details().articles(place), ngram.details().independent(place));
      fillSpread(ngram.details().topShare(place), ngram.details().dpNorm(place));
    }
    return true;
  }

  private void fillRank(NgramGroup ngram, int outlet) {
    long place = rank.of(ngram.size(), outlet, statistics.z());
    row.setLong(RANK_INDEX, place);
    fill(P_ARTICLES, articlePValues.of(ngram.size(), outlet, place, ngram.text()));
  }

  private void fillArticles(NgramGroup ngram, long articles, long independent) {
    long reference = comparison.reference().articles(ngram, articles);
    row.setLong(N_ARTICLES_TARGET, articles);
    if (reference < 0) {
      row.setNullAt(N_ARTICLES_REFERENCE);
    } else {
      row.setLong(N_ARTICLES_REFERENCE, reference);
    }
    row.setLong(N_INDEPENDENT, independent);
  }

  private void fillSpread(double topShare, double dpNorm) {
    fill(TOP_ARTICLE_SHARE, topShare);
    fill(DP_NORM, dpNorm);
  }

  /** NaN stands for null. */
  private void fill(int column, double value) {
    if (Double.isNaN(value)) {
      row.setNullAt(column);
    } else {
      row.setDouble(column, value);
    }
  }

  /** The row as it was filled last. */
  InternalRow internal() {
    return row;
  }
}
