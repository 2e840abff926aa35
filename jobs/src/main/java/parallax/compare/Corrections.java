package parallax.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** From all families that are compared. */
  static Corrections of(List<AdjustedFamily> all, Families families) {
    int maxSize = families.maxSize();
    Corrections corrections = new Corrections(maxSize, families.outlets());
    List<List<AdjustedFamily>> avoided = new ArrayList<>();
    for (int size = 0; size <= maxSize; size++) {
      avoided.add(new ArrayList<>());
    }
    for (AdjustedFamily family : all) {
      corrections.qValues[family.size()][family.outlet()] = family.qValues();
      if (family.leastAvoided() < Long.MAX_VALUE) {
        avoided.get(family.size()).add(family);
      }
    }
    for (int size = 0; size <= maxSize; size++) {
      List<AdjustedFamily> ofSize = avoided.get(size);
      ofSize.sort(
          Comparator.comparingLong(AdjustedFamily::leastAvoided)
              .thenComparingInt(AdjustedFamily::outlet));
      corrections.avoiding[size] = ofSize.stream().mapToInt(AdjustedFamily::outlet).toArray();
      corrections.leastAvoided[size] =
          ofSize.stream().mapToLong(AdjustedFamily::leastAvoided).toArray();
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
