package parallax.embed;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import parallax.table.Sentences;

/**
 * What the model is run on where there is more than the limit: every m-th text or sentence of an
 * outlet by a hash of it, m so that outlets share the limit evenly. A text that several outlets
 * have is drawn with the largest of their probabilities. Whole numbers m keep weighted sums exact.
 */
public final class OutletSample {
  /** A hash from 0 to 2^63 - 1 is in the first of so many equal parts. */
  private static final String DRAWN =
      "(xxhash64(%s, 'sample') & %dL) <= %dL div %s"
          .formatted("%s", Long.MAX_VALUE, Long.MAX_VALUE, "%s");

  private final Map<String, Long> everyByOutlet;

  private OutletSample(Map<String, Long> everyByOutlet) {
    this.everyByOutlet = everyByOutlet;
  }

  /** All of them. */
  public static OutletSample all() {
    return new OutletSample(Map.of());
  }

  /**
   * About as many as the limit says, and not more but by chance.
   *
   * @param counts outlets, and how many each has
   */
  public static OutletSample of(List<Row> counts, long limit) {
    Map<String, Long> byOutlet = new HashMap<>();
    counts.forEach(row -> byOutlet.put(row.getString(0), row.getLong(1)));
    return new OutletSample(every(byOutlet, limit));
  }

  /** Small outlets first: what they leave of their share is for the others. */
  static Map<String, Long> every(Map<String, Long> countByOutlet, long limit) {
    List<Map.Entry<String, Long>> outlets = new ArrayList<>(countByOutlet.entrySet());
    outlets.sort(
        Map.Entry.<String, Long>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
    Map<String, Long> every = new HashMap<>();
    long left = limit;
    for (int i = 0; i < outlets.size(); i++) {
      long n = outlets.get(i).getValue();
      long share = Math.max(1, left / (outlets.size() - i));
      long m = Math.max(1, (n + share - 1) / share);
      every.put(outlets.get(i).getKey(), m);
      left = Math.max(0, left - n / m);
    }
    return every;
  }

  /** The m of a row's outlet. */
  public Column every() {
    Map<String, Long> known = everyByOutlet;
    return udf((UDF1<String, Long>) outlet -> known.getOrDefault(outlet, 1L), DataTypes.LongType)
        .apply(Sentences.OUTLET.column());
  }

  /**
   * Whether a row is drawn.
   *
   * @param key the columns that are hashed, with commas between them
   * @param every the column of m
   */
  public static Column isDrawn(String key, String every) {
    return expr(DRAWN.formatted(key, every));
  }
}
