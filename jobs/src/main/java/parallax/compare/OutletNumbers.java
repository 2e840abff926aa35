package parallax.compare;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import org.apache.spark.unsafe.types.UTF8String;

/** Outlets go by number, from 0 on, in the order of their names. */
final class OutletNumbers implements Serializable {
  private static final long serialVersionUID = 1;

  private final String[] names;
  private final TermNumbers numbers;

  OutletNumbers(SortedSet<String> names) {
    this.names = names.toArray(String[]::new);
    Map<String, Long> byName = new HashMap<>();
    for (int i = 0; i < this.names.length; i++) {
      byName.put(this.names[i], (long) i);
    }
    this.numbers = TermNumbers.of(byName);
  }

  /** How many. */
  int size() {
    return names.length;
  }

  String name(int number) {
    return names[number];
  }

  /**
   * The number of an outlet.
   *
   * @throws IllegalStateException for one that the totals lack
   */
  int number(UTF8String outlet) {
    long number = numbers.get(outlet);
    if (number == TermNumbers.NONE) {
      throw new IllegalStateException("Table ngrams has an outlet that ngram_totals lacks.");
    }
    return (int) number;
  }
}
