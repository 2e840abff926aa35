package parallax.compare;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * How many n-grams of each size there are, by what an outlet without them is up against (their
 * count in its reference). N-grams that an outlet lacks and that have the same count share all
 * statistics, so they need not be listed: there are as many as n-grams of that count in all, less
 * those that the outlet has.
 */
final class Absences implements Serializable {
  private static final long serialVersionUID = 1;

  /** By size, ascending, without 0: an n-gram that neither side has is not tested. */
  private final long[][] counts;

  private final long[][] ngrams;

  /** By size, those of count 0 included. */
  private final long[] all;

  private Absences(int maxSize) {
    this.counts = new long[maxSize + 1][0];
    this.ngrams = new long[maxSize + 1][0];
    this.all = new long[maxSize + 1];
  }

  /**
   * The rows of {@link TestCounts} that count n-grams, added up.
   *
   * @return size, count in the reference, n-grams; in the order of the first two
   */
  static Dataset<Row> rows(Dataset<Row> tests) {
    Column outlet = functions.col(TestCounts.OUTLET);
    Column size = functions.col(TestCounts.SIZE);
    Column reference = functions.col(TestCounts.REFERENCE);
    return tests
        .where(outlet.equalTo(TestCounts.ALL))
        .groupBy(size, reference)
        .agg(functions.sum(TestCounts.TESTS))
        .orderBy(size, reference);
  }

  /** From {@link #rows}. */
  static Absences of(List<Row> rows, int maxSize) {
    Absences absences = new Absences(maxSize);
    int end = 0;
    for (int begin = 0; begin < rows.size(); begin = end) {
      int size = rows.get(begin).getInt(0);
      while (end < rows.size() && rows.get(end).getInt(0) == size) {
        end++;
      }
      List<Row> ofSize = rows.subList(begin, end);
      absences.all[size] = ofSize.stream().mapToLong(row -> row.getLong(2)).sum();
      List<Row> tested = ofSize.stream().filter(row -> row.getLong(1) > 0).toList();
      absences.counts[size] = tested.stream().mapToLong(row -> row.getLong(1)).toArray();
      absences.ngrams[size] = tested.stream().mapToLong(row -> row.getLong(2)).toArray();
    }
    return absences;
  }

  /** Different n-grams of the size. */
  long ngrams(int size) {
    return all[size];
  }

  /** The different counts of n-grams of the size, ascending, all above 0. */
  long[] counts(int size) {
    return counts[size];
  }

  /** How many n-grams have each of {@link #counts}; a copy to subtract from. */
  long[] ngramsByCount(int size) {
    return ngrams[size].clone();
  }

  /** The index of a count that some n-gram of the size has. */
  int index(int size, long count) {
    int index = Arrays.binarySearch(counts[size], count);
    if (index < 0) {
      throw new IllegalStateException(
          "No n-gram of size %d occurs %d times, but an outlet has one.".formatted(size, count));
    }
    return index;
  }
}
