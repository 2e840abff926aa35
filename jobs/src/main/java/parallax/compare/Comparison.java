package parallax.compare;

import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.stats.G2;
import parallax.stats.WeightedLogOdds;
import parallax.table.NgramTotals;

/**
 * What is compared with what: the outlets, the totals that their counts are taken of, and what they
 * are compared with.
 */
final class Comparison implements Serializable {
  private static final long serialVersionUID = 1;

  private final OutletNumbers outlets;
  private final SizeTotals totals;
  private final ReferenceCorpus reference;
  private final Families families;

  private Comparison(OutletNumbers outlets, SizeTotals totals, ReferenceCorpus reference) {
    this.outlets = outlets;
    this.totals = totals;
    this.reference = reference;
    this.families = new Families(totals.maxSize(), outlets.size());
  }

  /**
   * A comparison.
   *
   * @param rows of {@code ngram_totals}
   * @param maxSize longest n-gram that is compared
   * @param reference the outlet that the others are compared with, or null
   * @param list what all outlets are compared with, or null
   * @throws parallax.job.UserException if there is no such outlet
   */
  static Comparison of(
      List<Row> rows, int maxSize, @Nullable String reference, @Nullable ReferenceList list) {
    TreeSet<String> names = new TreeSet<>();
    rows.forEach(row -> names.add(row.getAs(NgramTotals.OUTLET.name())));
    OutletNumbers outlets = new OutletNumbers(names);
    SizeTotals totals = SizeTotals.of(rows, maxSize, outlets);
    if (reference != null) {
      Reference.require(reference, names);
      int number = outlets.number(UTF8String.fromString(reference));
      return new Comparison(outlets, totals, new NamedOutlet(number, totals));
    }
    return new Comparison(outlets, totals, list == null ? new OtherOutlets(totals) : list);
  }

  /** The same outlets, compared with one of them instead. */
  Comparison with(int outlet) {
    return new Comparison(outlets, totals, new NamedOutlet(outlet, totals));
  }

  OutletNumbers outlets() {
    return outlets;
  }

  SizeTotals totals() {
    return totals;
  }

  ReferenceCorpus reference() {
    return reference;
  }

  Families families() {
    return families;
  }

  /** Whether both sides have n-grams of the size. */
  boolean compares(int size, int outlet) {
    return totals.of(size, outlet) > 0 && reference.total(size, outlet) > 0;
  }

  /** Signed G² of an n-gram; its counts are those in the outlet and in its reference. */
  double g2(int size, int outlet, long target, long count) {
    return G2.signed(target, totals.of(size, outlet), count, reference.total(size, outlet));
  }

  /**
   * Weighted log-odds of an n-gram, all outlets being the prior.
   *
   * @param total occurrences in all outlets
   */
  WeightedLogOdds logOdds(int size, int outlet, long target, long count, long total) {
    return WeightedLogOdds.withCorpusPrior(
        target,
        totals.of(size, outlet),
        count,
        reference.total(size, outlet),
        total,
        totals.ofCorpus(size));
  }
}
