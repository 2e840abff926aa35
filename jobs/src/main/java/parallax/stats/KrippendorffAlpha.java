package parallax.stats;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Agreement of any number of coders on nominal values, some of which may be missing; Krippendorff
 * (2011), "Computing Krippendorff's alpha-reliability".
 */
public final class KrippendorffAlpha {
  private KrippendorffAlpha() {}

  /**
   * 1 − observed / expected disagreement: 1 where all agree, 0 where they agree as chance would
   * have it, negative where less; NaN where no unit has two values or only one value occurs at all.
   *
   * @param units the values that the coders gave each unit, in any order; units with fewer than two
   *     values say nothing and are passed over
   */
  public static double nominal(List<? extends Collection<String>> units) {
    Map<String, Double> totals = new HashMap<>();
    double n = 0;
    double disagreement = 0;
    for (Collection<String> unit : units) {
      int values = unit.size();
      if (values < 2) {
        continue;
      }
      Map<String, Integer> counts = new HashMap<>();
      unit.forEach(value -> counts.merge(value, 1, Integer::sum));
      double agreeing = 0;
      for (Map.Entry<String, Integer> count : counts.entrySet()) {
        agreeing += count.getValue() * (count.getValue() - 1.0);
        totals.merge(count.getKey(), (double) count.getValue(), Double::sum);
      }
      disagreement += (values * (values - 1.0) - agreeing) / (values - 1);
      n += values;
    }
    double expected = n * n;
    for (double total : totals.values()) {
      expected -= total * total;
    }
    return expected == 0 ? Double.NaN : 1 - (n - 1) * disagreement / expected;
  }
}
