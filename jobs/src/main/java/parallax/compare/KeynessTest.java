package parallax.compare;

import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parallax.stats.G2;
import parallax.stats.LogRatio;
import parallax.stats.WeightedLogOdds;
import parallax.table.Field;
import parallax.table.NgramKeyness;

/** One n-gram, tested in one outlet after the other. */
final class KeynessTest {
  /** How many tests a row stands for; long. */
  static final String WEIGHT = "weight";

  /**
   * The columns of {@code ngram_keyness} but for {@code q_value}, and {@link #WEIGHT}; only tests
   * are in rows without n-gram.
   */
  static final StructType SCHEMA = schema();

  private final int size;
  private final String ngram;
  private final SizeTotals totals;
  private final @Nullable NgramInOutlet named;
  private final boolean isNamed;
  private final long corpus;
  private final long articles;

  KeynessTest(
      int size,
      String ngram,
      SizeTotals totals,
      Map<String, NgramInOutlet> outlets,
      @Nullable String reference) {
    this.size = size;
    this.ngram = ngram;
    this.totals = totals;
    this.isNamed = reference != null;
    this.named = reference == null ? null : outlets.get(reference);
    this.corpus = outlets.values().stream().mapToLong(NgramInOutlet::n).sum();
    this.articles = outlets.values().stream().mapToLong(NgramInOutlet::articles).sum();
  }

  /** Occurrences in the reference of an outlet that does not have the n-gram. */
  long countWhereAbsent() {
    return isNamed ? named == null ? 0 : named.n() : corpus;
  }

  /** The test in an outlet; {@code here} is null where it does not have the n-gram. */
  Row in(SizeTotals.Outlet outlet, @Nullable NgramInOutlet here) {
    long target = here == null ? 0 : here.n();
    long reference = isNamed || here == null ? countWhereAbsent() : corpus - target;
    long targetTotal = outlet.positions();
    long referenceTotal = outlet.reference();
    double g2 = G2.signed(target, targetTotal, reference, referenceTotal);
    LogRatio ratio = LogRatio.of(target, targetTotal, reference, referenceTotal);
    WeightedLogOdds odds =
        WeightedLogOdds.withCorpusPrior(
            target, targetTotal, reference, referenceTotal, corpus, totals.corpus());
    return RowFactory.create(
        outlet.name(),
        size,
        ngram,
        target,
        reference,
        target * 1e6 / targetTotal,
        reference * 1e6 / referenceTotal,
        g2,
        G2.pValue(g2),
        ratio.value(),
        ratio.ciLow(),
        ratio.ciHigh(),
        odds.logOdds(),
        odds.z(),
        here == null ? 0 : here.articles(),
        referenceArticles(here),
        here == null ? null : here.topArticleShare(),
        here == null ? null : here.dpNorm(),
        here == null ? 0 : here.independent(),
        null,
        1L);
  }

  /**
   * The test of {@code ngrams} n-grams that the outlet does not have and its reference has {@code
   * count} times each.
   */
  static Row absent(int size, SizeTotals.Outlet outlet, long count, long ngrams) {
    Object[] values = new Object[SCHEMA.length()];
    double g2 = G2.signed(0, outlet.positions(), count, outlet.reference());
    values[SCHEMA.fieldIndex(NgramKeyness.OUTLET.name())] = outlet.name();
    values[SCHEMA.fieldIndex(NgramKeyness.SIZE.name())] = size;
    values[SCHEMA.fieldIndex(NgramKeyness.P_VALUE.name())] = G2.pValue(g2);
    values[SCHEMA.fieldIndex(WEIGHT)] = ngrams;
    return RowFactory.create(values);
  }

  private long referenceArticles(@Nullable NgramInOutlet here) {
    if (isNamed) {
      return named == null ? 0 : named.articles();
    }
    return here == null ? articles : articles - here.articles();
  }

  private static StructType schema() {
    StructType schema = new StructType();
    for (Field field : NgramKeyness.TABLE.fields()) {
      if (!field.equals(NgramKeyness.Q_VALUE)) {
        schema = schema.add(field.name(), field.type(), true);
      }
    }
    return schema.add(WEIGHT, DataTypes.LongType, false);
  }
}
