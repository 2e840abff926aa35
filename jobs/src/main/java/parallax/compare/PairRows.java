package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.stats.BenjaminiHochberg;
import parallax.table.NgramPairs;

/** Makes the rows of {@code ngram_pairs} of a pair of outlets, by size, the largest |z| first. */
final class PairRows implements FlatMapFunction<OutletPairs.Pair, InternalRow> {
  private static final long serialVersionUID = 1;

  private final Broadcast<Comparison> comparison;
  private final Broadcast<PairChoice> choice;

  PairRows(Broadcast<Comparison> comparison, Broadcast<PairChoice> choice) {
    this.comparison = comparison;
    this.choice = choice;
  }

  @Override
  public Iterator<InternalRow> call(OutletPairs.Pair pair) {
    int target = choice.value().outlet(pair.target());
    Comparison two = comparison.value().with(choice.value().outlet(pair.reference()));
    List<InternalRow> rows = new ArrayList<>();
    for (int size = 1; size <= two.totals().maxSize(); size++) {
      if (two.compares(size, target)) {
        addRows(pair, two, size, rows);
      }
    }
    return rows.iterator();
  }

  /** An n-gram and the statistics of its test. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Tested(PairedNgram ngram, double[] values) {
    double z() {
      return Math.abs(values[TestStatistics.Z]);
    }
  }

  private void addRows(OutletPairs.Pair pair, Comparison two, int size, List<InternalRow> rows) {
    int target = choice.value().outlet(pair.target());
    List<Tested> tests = new ArrayList<>();
    for (PairedNgram ngram : choice.value().ngrams(size, pair)) {
      double[] values = new double[TestStatistics.VALUES];
      long n = ngram.n()[pair.target()];
      long reference = ngram.n()[pair.reference()];
      TestStatistics.compute(two, size, target, n, reference, ngram.total(), values, 0);
      tests.add(new Tested(ngram, values));
    }
    double[] qValues =
        BenjaminiHochberg.adjust(
            tests.stream().mapToDouble(test -> test.values[TestStatistics.P_VALUE]).toArray(),
            choice.value().either(size, pair));
    for (int i = 0; i < qValues.length; i++) {
      tests.get(i).values[TestStatistics.Q_VALUE] = qValues[i];
    }
    tests.sort(
        Comparator.comparingDouble(Tested::z)
            .reversed()
            .thenComparing(test -> UTF8String.fromString(test.ngram.text())));
    tests.forEach(test -> rows.add(row(pair, two, test)));
  }

  private InternalRow row(OutletPairs.Pair pair, Comparison two, Tested test) {
    PairedNgram ngram = test.ngram;
    int target = pair.target();
    int reference = pair.reference();
    List<@Nullable Object> values = new ArrayList<>(NgramPairs.TABLE.fields().size());
    values.add(name(two, choice.value().outlet(target)));
    values.add(name(two, choice.value().outlet(reference)));
    values.add(ngram.size());
    values.add(UTF8String.fromString(ngram.text()));
    values.add(ngram.n()[target]);
    values.add(ngram.n()[reference]);
    for (double value : test.values) {
      values.add(value);
    }
    values.add(ngram.articles()[target]);
    values.add(ngram.articles()[reference]);
    values.add(orNull(ngram.topShare()[target]));
    values.add(orNull(ngram.dpNorm()[target]));
    values.add(ngram.independent()[target]);
    return new GenericInternalRow(values.toArray());
  }

  private static UTF8String name(Comparison two, int outlet) {
    return UTF8String.fromString(two.outlets().name(outlet));
  }

  /** NaN stands for null. */
  private static @Nullable Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
