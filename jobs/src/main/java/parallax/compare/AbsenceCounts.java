package parallax.compare;

import java.util.HashMap;
import java.util.Map;

/**
 * How many n-grams of a size an outlet does not have, by how often its reference has them. Absent
 * n-grams with the same count share all statistics, so they need not be listed: there are as many
 * as n-grams of that count in all, less those that the outlet has.
 */
final class AbsenceCounts {
  private final SizeTotals totals;
  private final Map<Long, Long> all = new HashMap<>();
  private final Map<String, Map<Long, Long>> present = new HashMap<>();

  AbsenceCounts(SizeTotals totals) {
    this.totals = totals;
  }

  /**
   * One more n-gram that occurs {@code count} times in the reference of an outlet that does not
   * have it.
   */
  void ngram(long count) {
    all.merge(count, 1L, Long::sum);
  }

  /** That n-gram is in an outlet. */
  void presentIn(String outlet, long count) {
    present.computeIfAbsent(outlet, name -> new HashMap<>()).merge(count, 1L, Long::sum);
  }

  /** Receives absences that are not clear. */
  interface Receiver {
    void absent(SizeTotals.Outlet outlet, long count, long ngrams);
  }

  void forEach(Receiver receiver) {
    for (SizeTotals.Outlet outlet : totals.outlets().values()) {
      Map<Long, Long> here = present.getOrDefault(outlet.name(), Map.of());
      all.forEach(
          (count, ngrams) -> {
            long absent = ngrams - here.getOrDefault(count, 0L);
            if (outlet.compared()
                && absent > 0
                && count > 0
                && count < outlet.leastClearAbsence()) {
              receiver.absent(outlet, count, absent);
            }
          });
    }
  }
}
