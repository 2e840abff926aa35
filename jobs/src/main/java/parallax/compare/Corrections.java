package parallax.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import parallax.stats.QValues;

/** The q-values of every outlet and size, and which absences are worth a row. */
final class Corrections implements Serializable {
  private static final long serialVersionUID = 1;

  /** By size and outlet. */
  private final QValues[][] qValues;

  /** By size: outlets that avoid something, by the least count at which they do. */
  private final int[][] avoiding;

  private final long[][] leastAvoided;

  private Corrections(int maxSize, int outlets) {
    this.qValues = new QValues[maxSize + 1][outlets];
    this.avoiding = new int[maxSize + 1][0];
    this.leastAvoided = new long[maxSize + 1][0];
  }

  /** From rows of {@link AdjustTests#SCHEMA}. */
  static Corrections of(List<Row> rows, int maxSize, int outlets) {
    Corrections corrections = new Corrections(maxSize, outlets);
    List<List<Row>> avoided = new ArrayList<>();
    for (int size = 0; size <= maxSize; size++) {
      avoided.add(new ArrayList<>());
    }
    for (Row row : rows) {
      corrections.qValues[row.getInt(0)][row.getInt(1)] = QValues.fromBytes(row.<byte[]>getAs(2));
      if (row.getLong(3) < Long.MAX_VALUE) {
        avoided.get(row.getInt(0)).add(row);
      }
    }
    for (int size = 0; size <= maxSize; size++) {
      List<Row> ofSize = avoided.get(size);
      ofSize.sort(
          Comparator.<Row>comparingLong(row -> row.getLong(3))
              .thenComparingInt(row -> row.getInt(1)));
      corrections.avoiding[size] = ofSize.stream().mapToInt(row -> row.getInt(1)).toArray();
      corrections.leastAvoided[size] = ofSize.stream().mapToLong(row -> row.getLong(3)).toArray();
    }
    return corrections;
  }

  double qValue(int size, int outlet, double pValue) {
    return qValues[size][outlet].at(pValue);
  }

  /**
   * The outlets in the order of {@link #avoids}, whose absence may be worth a row at some count.
   */
  int[] avoiding(int size) {
    return avoiding[size];
  }

  /**
   * Whether the outlet at an index of {@link #avoiding} may avoid n-grams that its reference has
   * {@code count} times. If it does not, those after it do not, either.
   */
  boolean avoids(int size, int index, long count) {
    return index < leastAvoided[size].length && count >= leastAvoided[size][index];
  }
}
