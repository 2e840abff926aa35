package parallax.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.Rows;
import parallax.stats.G2;
import parallax.stats.LogRatio;
import parallax.stats.WeightedLogOdds;

/**
 * Each outlet against each other one in plain loops, from the rows of {@code ngram_keyness}: what
 * the job is tested against.
 */
final class PlainPairs {
  private final List<Row> ngrams;
  private final List<Row> keyness;

  /** N-grams by size and outlet. */
  private final Map<Integer, Map<String, Long>> totals = new TreeMap<>();

  PlainPairs(List<Row> ngrams, List<Row> totals) {
    this.ngrams = ngrams;
    this.keyness = new PlainKeyness(ngrams, totals, null, null).rows();
    for (Row row : totals) {
      this.totals
          .computeIfAbsent(row.getAs("size"), size -> new TreeMap<>())
          .put(row.getAs("outlet"), row.getAs("n_ngrams"));
    }
  }

  /** Rows of the table for the largest outlets, ordered by outlet, reference, size and n-gram. */
  List<Row> rows(int outlets, int each) {
    Map<String, Long> tokens = totals.getOrDefault(1, Map.of());
    TreeSet<String> names = new TreeSet<>();
    totals.values().forEach(ofSize -> names.addAll(ofSize.keySet()));
    List<String> largest =
        names.stream()
            .sorted(Comparator.comparing((String name) -> -tokens.getOrDefault(name, 0L)))
            .limit(outlets)
            .sorted()
            .toList();
    List<Row> rows = new ArrayList<>();
    for (String outlet : largest) {
      for (String reference : largest) {
        if (!outlet.equals(reference)) {
          totals.keySet().forEach(size -> rows.addAll(rows(outlet, reference, size, each)));
        }
      }
    }
    return rows;
  }

  private Set<String> clearest(String outlet, int size, int each) {
    return new HashSet<>(
        keyness.stream()
            .filter(row -> row.getString(0).equals(outlet) && row.getInt(1) == size)
            .sorted(
                Comparator.comparing((Row row) -> -Math.abs(row.getDouble(14)))
                    .thenComparing(row -> row.getString(2)))
            .limit(each)
            .map(row -> row.getString(2))
            .toList());
  }

  private List<Row> rows(String outlet, String reference, int size, int each) {
    Map<String, Long> ofSize = totals.getOrDefault(size, Map.of());
    if (!ofSize.containsKey(outlet) || !ofSize.containsKey(reference)) {
      return List.of();
    }
    long targetTotal = ofSize.getOrDefault(outlet, 0L);
    long referenceTotal = ofSize.getOrDefault(reference, 0L);
    Map<String, Map<String, Row>> counts = new TreeMap<>();
    for (Row row : ngrams) {
      if (row.getInt(1) == size) {
        counts
            .computeIfAbsent(row.getString(2), ngram -> new TreeMap<>())
            .put(row.getString(0), row);
      }
    }
    Set<String> selected = clearest(outlet, size, each);
    selected.addAll(clearest(reference, size, each));
    long tests = 0;
    List<String> listed = new ArrayList<>();
    List<Double> p = new ArrayList<>();
    for (Map.Entry<String, Map<String, Row>> ngram : counts.entrySet()) {
      long n = value(ngram.getValue().get(outlet), 3);
      long m = value(ngram.getValue().get(reference), 3);
      tests += n + m > 0 ? 1 : 0;
      if (n + m > 0 && selected.contains(ngram.getKey())) {
        listed.add(ngram.getKey());
        p.add(G2.pValue(G2.signed(n, targetTotal, m, referenceTotal)));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      Map<String, Row> all = counts.getOrDefault(listed.get(i), Map.of());
      Row here = all.get(outlet);
      long n = value(here, 3);
      long m = value(all.get(reference), 3);
      LogRatio ratio = LogRatio.of(n, targetTotal, m, referenceTotal);
      WeightedLogOdds odds =
          WeightedLogOdds.withCorpusPrior(
              n,
              targetTotal,
              m,
              referenceTotal,
              all.values().stream().mapToLong(row -> row.getLong(3)).sum(),
              ofSize.values().stream().mapToLong(x -> x).sum());
      rows.add(
          Rows.row(
              outlet,
              reference,
              size,
              listed.get(i),
              n,
              m,
              n * 1e6 / targetTotal,
              m * 1e6 / referenceTotal,
              G2.signed(n, targetTotal, m, referenceTotal),
              p.get(i),
              q(p, p.get(i), tests),
              ratio.value(),
              ratio.ciLow(),
              ratio.ciHigh(),
              odds.logOdds(),
              odds.z(),
              value(here, 4),
              value(all.get(reference), 4),
              here == null ? null : here.get(6),
              here == null ? null : here.get(7),
              value(here, 8)));
    }
    return rows;
  }

  /** The least p · m / rank of those that are not smaller, by definition. */
  private static double q(List<Double> pValues, double p, long tests) {
    double[] sorted = pValues.stream().mapToDouble(x -> x).sorted().toArray();
    return Math.min(
        1,
        IntStream.range(0, sorted.length)
            .filter(i -> sorted[i] >= p)
            .mapToDouble(
                i -> sorted[i] * tests / Arrays.stream(sorted).filter(x -> x <= sorted[i]).count())
            .min()
            .orElse(1));
  }

  private static long value(@Nullable Row row, int column) {
    return row == null ? 0 : row.getLong(column);
  }
}
