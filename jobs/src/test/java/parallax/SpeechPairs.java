package parallax;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongPredicate;
import parallax.stats.CollocationStatistics;

/** Pairs of words that stand together, in all outlets. */
final class SpeechPairs {
  private final Map<Long, Long> pairs = new HashMap<>();
  private final Map<Long, Long> firsts = new HashMap<>();
  private final Map<Long, Long> seconds = new HashMap<>();
  private long all;

  /** Of the pairs that are wanted. */
  SpeechPairs(SpeechTokens tokens, LongPredicate wanted) {
    tokens
        .counts(2, wanted)
        .forEach(
            (pair, outlets) -> {
              long n = outlets.values().stream().mapToLong(Long::longValue).sum();
              pairs.put(pair, n);
              firsts.merge(SpeechTokens.first(pair), n, Long::sum);
              seconds.merge(SpeechTokens.second(pair), n, Long::sum);
              all += n;
            });
  }

  long count(long pair) {
    return pairs.getOrDefault(pair, 0L);
  }

  /** How many pairs occur so often. */
  int atLeast(int minimum) {
    return (int) pairs.values().stream().filter(n -> n >= minimum).count();
  }

  CollocationStatistics score(long pair) {
    long n = count(pair);
    long first = firsts.getOrDefault(SpeechTokens.first(pair), 0L);
    long second = seconds.getOrDefault(SpeechTokens.second(pair), 0L);
    return CollocationStatistics.of(
        new long[] {all - first - second + n, first - n, second - n, n});
  }
}
