package parallax.window;

import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts n-grams as a reader would: every one a list, its articles in a map. */
final class NaiveCounts {

  /** One n-gram in one outlet: all that the scan says of it. */
  record Line(
      List<Integer> ngram,
      int outlet,
      long n,
      int articles,
      int top,
      double deviation,
      boolean extended) {}

  private final SampleCorpus corpus;
  private final int maxSize;
  private final long minCount;

  /** Occurrences by n-gram, outlet, and number of the article. */
  private final Map<List<Integer>, Map<Integer, Map<Integer, Integer>>> counts = new HashMap<>();

  NaiveCounts(SampleCorpus corpus, int maxSize, long minCount) {
    this.corpus = corpus;
    this.maxSize = maxSize;
    this.minCount = minCount;
    for (int i = 0; i < corpus.articles().size(); i++) {
      SampleArticle article = corpus.articles().get(i);
      for (List<Integer> sentence : article.sentences()) {
        count(sentence, article.outlet(), i);
      }
    }
  }

  private void count(List<Integer> sentence, int outlet, int article) {
    for (int begin = 0; begin < sentence.size(); begin++) {
      for (int end = begin + 1; end <= Math.min(begin + maxSize, sentence.size()); end++) {
        List<Integer> ngram = List.copyOf(sentence.subList(begin, end));
        if (!ngram.contains(0)) {
          counts
              .computeIfAbsent(ngram, absent -> new TreeMap<>())
              .computeIfAbsent(outlet, absent -> new TreeMap<>())
              .merge(article, 1, Integer::sum);
        }
      }
    }
  }

  /** A line for every outlet that has an n-gram of the minimum count. */
  Set<Line> lines() {
    counts.values().removeIf(outlets -> total(outlets) < minCount);
    Map<List<Integer>, Map<Integer, Long>> extensions = extensions();
    Set<Line> lines = new HashSet<>();
    counts.forEach(
        (ngram, outlets) ->
            outlets.forEach(
                (outlet, articles) -> {
                  long longest = extensions.getOrDefault(ngram, Map.of()).getOrDefault(outlet, 0L);
                  lines.add(line(ngram, outlet, articles, longest));
                }));
    return lines;
  }

  private static long total(Map<Integer, Map<Integer, Integer>> outlets) {
    return outlets.values().stream().mapToLong(NaiveCounts::sum).sum();
  }

  /** The most that an n-gram of one id more has in each outlet. */
  private Map<List<Integer>, Map<Integer, Long>> extensions() {
    Map<List<Integer>, Map<Integer, Long>> extensions = new HashMap<>();
    counts.forEach(
        (ngram, outlets) -> {
          if (ngram.size() > 2) {
            Map<Integer, Long> ofPrefix =
                extensions.computeIfAbsent(
                    ngram.subList(0, ngram.size() - 1), absent -> new HashMap<>());
            outlets.forEach((outlet, articles) -> ofPrefix.merge(outlet, sum(articles), Math::max));
          }
        });
    return extensions;
  }

  private Line line(List<Integer> ngram, int outlet, Map<Integer, Integer> articles, long longest) {
    long n = sum(articles);
    int top = Collections.max(articles.values());
    double deviation = deviation(articles, outlet);
    return new Line(ngram, outlet, n, articles.size(), top, deviation, longest == n);
  }

  private double deviation(Map<Integer, Integer> inArticles, int outlet) {
    BigInteger total = BigInteger.valueOf(corpus.outletTokens()[outlet]);
    BigInteger n = BigInteger.valueOf(sum(inArticles));
    BigInteger deviation = BigInteger.ZERO;
    for (int i = 0; i < corpus.articles().size(); i++) {
      if (corpus.articles().get(i).outlet() == outlet) {
        BigInteger has = BigInteger.valueOf(inArticles.getOrDefault(i, 0)).multiply(total);
        BigInteger due = BigInteger.valueOf(corpus.articles().get(i).tokens()).multiply(n);
        deviation = deviation.add(has.subtract(due).abs());
      }
    }
    return deviation.doubleValue();
  }

  private static long sum(Map<Integer, Integer> articles) {
    return articles.values().stream().mapToLong(Integer::longValue).sum();
  }
}
