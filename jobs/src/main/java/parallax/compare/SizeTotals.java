package parallax.compare;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.stats.G2;

/**
 * What counts of one size are taken of.
 *
 * @param outlets every outlet that has n-grams of the size
 * @param corpus n-grams of the size in all outlets together
 */
record SizeTotals(Map<String, Outlet> outlets, long corpus) {
  /** The level at which an n-gram that an outlet does not have is worth a row. */
  static final double LEVEL = 0.05;

  /**
   * One outlet.
   *
   * @param positions its n-grams of the size
   * @param smallestArticle those of its smallest article
   * @param reference those of what it is compared with; 0 where it is not compared
   * @param leastClearAbsence least count in the reference at which missing here has p ≤ {@link
   *     #LEVEL}
   */
  record Outlet(
      String name, long positions, long smallestArticle, long reference, long leastClearAbsence) {
    boolean compared() {
      return reference > 0;
    }
  }

  /**
   * The totals of a size.
   *
   * @param rows outlet, positions and smallest article
   * @param reference the outlet that the others are compared with; null: all others together
   */
  static SizeTotals of(List<Row> rows, @Nullable String reference) {
    long corpus = rows.stream().mapToLong(row -> row.getLong(1)).sum();
    long named =
        rows.stream()
            .filter(row -> row.getString(0).equals(reference))
            .mapToLong(row -> row.getLong(1))
            .sum();
    Map<String, Outlet> outlets = new TreeMap<>();
    for (Row row : rows) {
      String name = row.getString(0);
      long positions = row.getLong(1);
      long against = reference == null ? corpus - positions : name.equals(reference) ? 0 : named;
      long least = against == 0 ? 1 : G2.leastClearAbsence(positions, against, LEVEL);
      outlets.put(name, new Outlet(name, positions, row.getLong(2), against, least));
    }
    return new SizeTotals(outlets, corpus);
  }
}
