package parallax.compare;

import static java.util.Objects.requireNonNull;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.table.Field;
import parallax.table.NgramKeyness;

/** One row of {@code ngram_keyness} and its place among the others, filled again and again. */
final class KeynessRow {
  /** Orders rows by outlet and size, the largest |z| first; never negative. */
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

  /** Sizes are at most 10. */
  private static final int SIZE_BITS = 4;

  private final Comparison comparison;
  private final TestStatistics statistics;
  private final SpecificInternalRow row = new SpecificInternalRow(SCHEMA);
  private final ArticlePValues articlePValues;
  private final UTF8String[] names;
  private final int zBits;

  private @Nullable NgramGroup ngram;
  private long whereAbsent;

  KeynessRow(Comparison comparison, Corrections corrections, ArticlePValues articlePValues) {
    this.comparison = comparison;
    this.articlePValues = articlePValues;
    this.statistics = new TestStatistics(comparison, corrections);
    this.names = new UTF8String[comparison.outlets()];
    for (int i = 0; i < names.length; i++) {
      names[i] = UTF8String.fromString(comparison.outlet(i));
    }
    int outletBits = Integer.SIZE - Integer.numberOfLeadingZeros(names.length);
    this.zBits = Long.SIZE - 1 - SIZE_BITS - outletBits;
  }

  private static int index(Field field) {
    return SCHEMA.fieldIndex(field.name());
  }

  /** All rows from now on are of this n-gram. */
  void begin(NgramGroup next, long countWhereAbsent) {
    ngram = next;
    whereAbsent = countWhereAbsent;
    row.setInt(SIZE, next.size());
    row.update(NGRAM, next.text());
  }

  /** The outlet at this place has it. */
  void present(int place) {
    NgramGroup group = requireNonNull(ngram);
    long target = group.count(place);
    test(group.outlet(place), target, comparison.reference(whereAbsent, target));
    fill(group.outlet(place), target, comparison.reference(whereAbsent, target));
    fillArticles(group.articles(place), group.independent(place));
    row.setDouble(TOP_ARTICLE_SHARE, group.topShare(place));
    if (Double.isNaN(group.dpNorm(place))) {
      row.setNullAt(DP_NORM);
    } else {
      row.setDouble(DP_NORM, group.dpNorm(place));
    }
  }

  /** The outlet does not have it; false if that is not clear enough for a row. */
  boolean absent(int outlet) {
    test(outlet, 0, whereAbsent);
    if (statistics.qValue() > TestFamily.LEVEL) {
      return false;
    }
    fill(outlet, 0, whereAbsent);
    fillArticles(0, 0);
    row.setNullAt(TOP_ARTICLE_SHARE);
    row.setNullAt(DP_NORM);
    return true;
  }

  private void test(int outlet, long target, long reference) {
    NgramGroup group = requireNonNull(ngram);
    statistics.test(group.size(), outlet, target, reference, group.total());
  }

  private void fill(int outlet, long target, long reference) {
    row.update(OUTLET, names[outlet]);
    row.setLong(N_TARGET, target);
    row.setLong(N_REFERENCE, reference);
    statistics.write(row);
    long rank = rank(outlet);
    row.setLong(RANK_INDEX, rank);
    NgramGroup group = requireNonNull(ngram);
    double pValue = articlePValues.of(group.size(), outlet, rank, group.text());
    if (Double.isNaN(pValue)) {
      row.setNullAt(P_ARTICLES);
    } else {
      row.setDouble(P_ARTICLES, pValue);
    }
  }

  private void fillArticles(long articles, long independent) {
    long reference = comparison.referenceArticles(requireNonNull(ngram), articles);
    row.setLong(N_ARTICLES_TARGET, articles);
    if (reference < 0) {
      row.setNullAt(N_ARTICLES_REFERENCE);
    } else {
      row.setLong(N_ARTICLES_REFERENCE, reference);
    }
    row.setLong(N_INDEPENDENT, independent);
  }

  /** Doubles that are not negative are in the order of their bits; the lowest ones are left out. */
  private long rank(int outlet) {
    long z = Double.doubleToRawLongBits(Math.abs(statistics.z())) >>> (Long.SIZE - 1 - zBits);
    long group = (long) outlet << SIZE_BITS | requireNonNull(ngram).size();
    return group << zBits | ((1L << zBits) - 1 - z);
  }

  /** The row as it was filled last. */
  InternalRow internal() {
    return row;
  }
}
