package parallax.sentiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/** Hits as the table has them. An instance serves one thread at a time. */
final class HitRows {
  private static final ArrayData NONE = new GenericArrayData(new Object[0]);
  private static final double DECIMALS = 1e4;

  /** The few factors that there are, formatted; formatting takes longer than all else of a hit. */
  private final Map<Double, String> factors = new HashMap<>();

  /**
   * The rows of some hits.
   *
   * @param begin where their sentence begins in its article
   */
  ArrayData of(List<Hit> hits, int begin) {
    if (hits.isEmpty()) {
      return NONE;
    }
    Object[] rows = new Object[hits.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(hits.get(i), begin);
    }
    return new GenericArrayData(rows);
  }

  private InternalRow row(Hit hit, int begin) {
    return new GenericInternalRow(
        new Object[] {
          begin + hit.begin(),
          begin + hit.end(),
          UTF8String.fromString(hit.words()),
          hit.valence(),
          Math.rint(hit.contribution() * DECIMALS) / DECIMALS + 0.0,
          rules(hit.rules())
        });
  }

  private ArrayData rules(List<Rule> rules) {
    Object[] texts = new Object[rules.size()];
    for (int i = 0; i < texts.length; i++) {
      Rule rule = rules.get(i);
      texts[i] =
          UTF8String.fromString(rule.with(factors.computeIfAbsent(rule.factor(), Rule::text)));
    }
    return new GenericArrayData(texts);
  }
}
