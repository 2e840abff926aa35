package parallax.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.Rows;
import parallax.stats.BenjaminiHochberg;
import parallax.stats.G2;
import parallax.stats.LogRatio;
import parallax.stats.WeightedLogOdds;

/**
 * Keyness the slow and obvious way, in plain loops over every n-gram in every outlet: what the job
 * is tested against.
 */
final class PlainKeyness {
  /** Rows of {@code ngrams}, by size, n-gram and outlet. */
  private final Map<Integer, Map<String, Map<String, Row>>> ngrams = new TreeMap<>();

  /** N-grams by size and outlet. */
  private final Map<Integer, Map<String, Long>> totals = new TreeMap<>();

  private final TreeSet<String> outlets = new TreeSet<>();
  private final @Nullable String reference;
  private final @Nullable Map<String, Long> list;

  /**
   * A comparison.
   *
   * @param list counts of general language, which are taken of their sum
   */
  PlainKeyness(
      List<Row> ngrams,
      List<Row> totals,
      @Nullable String reference,
      @Nullable Map<String, Long> list) {
    this.reference = reference;
    this.list = list;
    for (Row row : ngrams) {
      this.ngrams
          .computeIfAbsent(row.getAs("size"), size -> new TreeMap<>())
          .computeIfAbsent(row.getAs("ngram"), ngram -> new HashMap<>())
          .put(row.getAs("outlet"), row);
    }
    for (Row row : totals) {
      outlets.add(row.getAs("outlet"));
      this.totals
          .computeIfAbsent(row.getAs("size"), size -> new HashMap<>())
          .put(row.getAs("outlet"), row.getAs("n_ngrams"));
    }
  }

  /** Rows of the table, ordered by outlet, size and n-gram. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String outlet : outlets) {
      ngrams.forEach(
          (size, ofSize) -> {
            long target = totals.getOrDefault(size, Map.of()).getOrDefault(outlet, 0L);
            long against = referenceTotal(outlet, size);
            if (!outlet.equals(reference) && target > 0 && against > 0) {
              rows.addAll(rows(outlet, size, ofSize, target, against));
            }
          });
    }
    return rows;
  }

  private long referenceTotal(String outlet, int size) {
    Map<String, Long> ofSize = totals.getOrDefault(size, Map.of());
    if (list != null) {
      return list.entrySet().stream()
          .filter(entry -> entry.getKey().split(" ").length == size)
          .mapToLong(Map.Entry::getValue)
          .sum();
    }
    return reference != null
        ? ofSize.getOrDefault(reference, 0L)
        : sum(ofSize) - ofSize.getOrDefault(outlet, 0L);
  }

  private List<Row> rows(
      String outlet,
      int size,
      Map<String, Map<String, Row>> ofSize,
      long targetTotal,
      long referenceTotal) {
    List<String> tested = new ArrayList<>();
    ofSize.forEach(
        (ngram, counts) -> {
          if (counts.containsKey(outlet) || reference(ngram, counts, outlet, "n") > 0) {
            tested.add(ngram);
          }
        });
    double[] p = new double[tested.size()];
    for (int i = 0; i < p.length; i++) {
      Map<String, Row> counts = ofSize.getOrDefault(tested.get(i), Map.of());
      long n = value(counts.get(outlet), "n");
      long against = reference(tested.get(i), counts, outlet, "n");
      p[i] = G2.pValue(G2.signed(n, targetTotal, against, referenceTotal));
    }
    double[] q = BenjaminiHochberg.adjust(p);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      Map<String, Row> counts = ofSize.getOrDefault(tested.get(i), Map.of());
      Row here = counts.get(outlet);
      if (here == null && q[i] > 0.05) {
        continue;
      }
      long n = value(here, "n");
      long against = reference(tested.get(i), counts, outlet, "n");
      long corpus = counts.values().stream().mapToLong(row -> value(row, "n")).sum();
      LogRatio ratio = LogRatio.of(n, targetTotal, against, referenceTotal);
      WeightedLogOdds odds =
          WeightedLogOdds.withCorpusPrior(
              n, targetTotal, against, referenceTotal, corpus, sum(totals.get(size)));
      rows.add(
          Rows.row(
              outlet,
              size,
              tested.get(i),
              n,
              against,
              n * 1e6 / targetTotal,
              against * 1e6 / referenceTotal,
              G2.signed(n, targetTotal, against, referenceTotal),
              p[i],
              q[i],
              ratio.value(),
              ratio.ciLow(),
              ratio.ciHigh(),
              odds.logOdds(),
              odds.z(),
              value(here, "n_articles"),
              list != null ? null : reference(tested.get(i), counts, outlet, "n_articles"),
              here == null ? null : here.getAs("top_article_share"),
              here == null ? null : here.getAs("dp_norm"),
              value(here, "n_independent"),
              null));
    }
    return rows;
  }

  /** A count of the n-gram in what the outlet is compared with. */
  private long reference(String ngram, Map<String, Row> counts, String outlet, String column) {
    if (list != null) {
      return list.getOrDefault(ngram, 0L);
    }
    return counts.entrySet().stream()
        .filter(
            entry ->
                reference == null
                    ? !entry.getKey().equals(outlet)
                    : entry.getKey().equals(reference))
        .mapToLong(entry -> value(entry.getValue(), column))
        .sum();
  }

  private static long value(@Nullable Row row, String column) {
    return row == null ? 0 : row.<Long>getAs(column);
  }

  private static long sum(@Nullable Map<String, Long> counts) {
    return counts == null ? 0 : counts.values().stream().mapToLong(x -> x).sum();
  }
}
