package parallax.tone;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import parallax.stats.BenjaminiHochberg;
import parallax.table.TargetSentimentByOutlet;

/** Puts q_value to all rows of {@code target_sentiment_by_outlet}. */
final class AdjustedTargets implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;
  private static final int P_VALUE = place("p_value");
  private static final int Q_VALUE = place("q_value");

  private static int place(String column) {
    return TargetSentimentByOutlet.TABLE.schema().fieldIndex(column);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> given) {
    List<Row> rows = new ArrayList<>();
    given.forEachRemaining(rows::add);
    double[] qValues =
        BenjaminiHochberg.adjust(
            rows.stream()
                .mapToDouble(row -> row.isNullAt(P_VALUE) ? Double.NaN : row.getDouble(P_VALUE))
                .toArray());
    List<Row> adjusted = new ArrayList<>();
    for (int i = 0; i < qValues.length; i++) {
      @Nullable Object[] values = new @Nullable Object[rows.get(i).size()];
      for (int k = 0; k < values.length; k++) {
        values[k] = rows.get(i).get(k);
      }
      values[Q_VALUE] = Double.isNaN(qValues[i]) ? null : qValues[i];
      adjusted.add(RowFactory.create(values));
    }
    return adjusted.iterator();
  }
}
