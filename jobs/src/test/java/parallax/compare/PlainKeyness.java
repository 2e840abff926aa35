package parallax.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.Rows;
import parallax.stats.BenjaminiHochberg;
import parallax.stats.Dispersion;
import parallax.stats.G2;
import parallax.stats.LogRatio;
import parallax.stats.WeightedLogOdds;

/**
 * Keyness the slow and obvious way, in plain loops over every n-gram in every outlet: what the job
 * is tested against.
 */
final class PlainKeyness {
  private record Sentence(String article, String outlet, List<String> tokens) {}

  private final List<Sentence> sentences = new ArrayList<>();
  private final Set<String> outlets = new TreeSet<>();
  private final int maxSize;
  private final long minCount;
  private final @Nullable String reference;

  PlainKeyness(List<Row> rows, int maxSize, long minCount, @Nullable String reference) {
    this.maxSize = maxSize;
    this.minCount = minCount;
    this.reference = reference;
    for (Row row : rows) {
      if (!row.<String>getAs("kind").equals("boilerplate")) {
        sentences.add(
            new Sentence(
                row.getAs("article_id"),
                row.getAs("outlet"),
                row.getList(row.fieldIndex("tokens"))));
        outlets.add(row.getAs("outlet"));
      }
    }
  }

  /** Rows of the table, ordered by outlet, size and n-gram. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String outlet : outlets) {
      for (int size = 1; size <= maxSize; size++) {
        if (!outlet.equals(reference)) {
          rows.addAll(rows(outlet, size));
        }
      }
    }
    return rows;
  }

  private List<Row> rows(String outlet, int size) {
    Set<String> others = new TreeSet<>(outlets);
    others.remove(outlet);
    Map<String, Map<String, Long>> target = counts(Set.of(outlet), size);
    Map<String, Map<String, Long>> rest =
        counts(reference == null ? others : Set.of(reference), size);
    Map<String, Map<String, Long>> corpus = counts(outlets, size);
    Map<String, Map<String, Long>> longer = counts(Set.of(outlet), size + 1);
    Map<String, Map<String, Long>> longerCorpus = counts(outlets, size + 1);
    long targetTotal = total(target);
    long restTotal = total(rest);
    List<String> tested = new ArrayList<>();
    corpus.forEach(
        (ngram, articles) -> {
          if (sum(articles) >= minCount && (target.containsKey(ngram) || rest.containsKey(ngram))) {
            tested.add(ngram);
          }
        });
    if (targetTotal == 0 || restTotal == 0) {
      return List.of();
    }
    double[] p = new double[tested.size()];
    for (int i = 0; i < p.length; i++) {
      p[i] =
          G2.pValue(
              G2.signed(
                  sum(target.get(tested.get(i))),
                  targetTotal,
                  sum(rest.get(tested.get(i))),
                  restTotal));
    }
    double[] q = BenjaminiHochberg.adjust(p);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      String ngram = tested.get(i);
      long n = sum(target.get(ngram));
      long reference = sum(rest.get(ngram));
      if (n == 0 && q[i] > 0.05) {
        continue;
      }
      LogRatio ratio = LogRatio.of(n, targetTotal, reference, restTotal);
      WeightedLogOdds odds =
          WeightedLogOdds.withCorpusPrior(
              n, targetTotal, reference, restTotal, sum(corpus.get(ngram)), total(corpus));
      boolean inside =
          size < maxSize
              && longer.entrySet().stream()
                  .anyMatch(
                      other ->
                          (other.getKey().startsWith(ngram + " ")
                                  || other.getKey().endsWith(" " + ngram))
                              && sum(other.getValue()) == n
                              && sum(longerCorpus.get(other.getKey())) >= minCount);
      rows.add(
          Rows.row(
              outlet,
              size,
              ngram,
              n,
              reference,
              n * 1e6 / targetTotal,
              reference * 1e6 / restTotal,
              G2.signed(n, targetTotal, reference, restTotal),
              p[i],
              q[i],
              ratio.value(),
              ratio.ciLow(),
              ratio.ciHigh(),
              odds.logOdds(),
              odds.z(),
              articles(target.get(ngram)),
              articles(rest.get(ngram)),
              n == 0
                  ? null
                  : (double)
                          target.getOrDefault(ngram, Map.of()).values().stream()
                              .mapToLong(x -> x)
                              .max()
                              .orElse(0)
                      / n,
              dispersion(target, ngram),
              inside ? 0L : n,
              null));
    }
    return rows;
  }

  private static @Nullable Double dispersion(Map<String, Map<String, Long>> target, String ngram) {
    Map<String, Long> sizes = new TreeMap<>();
    target
        .values()
        .forEach(articles -> articles.forEach((article, n) -> sizes.merge(article, n, Long::sum)));
    Map<String, Long> counts = target.getOrDefault(ngram, Map.of());
    if (counts.isEmpty()) {
      return null;
    }
    double dp =
        Dispersion.dp(
            sizes.keySet().stream()
                .mapToLong(article -> counts.getOrDefault(article, 0L))
                .toArray(),
            sizes.values().stream().mapToLong(x -> x).toArray());
    long total = sizes.values().stream().mapToLong(x -> x).sum();
    double normalised =
        Dispersion.normalised(dp, sizes.values().stream().mapToLong(x -> x).min().orElse(0), total);
    return Double.isNaN(normalised) ? null : normalised;
  }

  /** Counts by n-gram and article. */
  private Map<String, Map<String, Long>> counts(Set<String> of, int size) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (Sentence sentence : sentences) {
      for (int i = 0; of.contains(sentence.outlet()) && i + size <= sentence.tokens().size(); i++) {
        counts
            .computeIfAbsent(
                String.join(" ", sentence.tokens().subList(i, i + size)), ngram -> new HashMap<>())
            .merge(sentence.article(), 1L, Long::sum);
      }
    }
    return counts;
  }

  private static long total(Map<String, Map<String, Long>> counts) {
    return counts.values().stream().mapToLong(PlainKeyness::sum).sum();
  }

  private static long sum(@Nullable Map<String, Long> articles) {
    return articles == null ? 0 : articles.values().stream().mapToLong(x -> x).sum();
  }

  private static long articles(@Nullable Map<String, Long> articles) {
    return articles == null ? 0 : articles.size();
  }
}
