package parallax.tone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import parallax.stats.BenjaminiHochberg;
import parallax.table.Field;
import parallax.table.SentimentByOutlet;

/**
 * Puts q_value and p_articles to all rows of {@code sentiment_by_outlet}: p-values are corrected
 * over all outlets in one scope by one measure.
 */
final class AdjustedRows implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final Map<List<String>, Double> pArticles = new HashMap<>();

  /**
   * @param shuffled rows of {@link ArticleShuffles}
   */
  AdjustedRows(List<Row> shuffled) {
    for (Row row : shuffled) {
      pArticles.put(key(row), row.getDouble(row.size() - 1));
    }
  }

  /** Outlet, scope and measure. */
  private static List<String> key(Row row) {
    return List.of(row.getString(0), row.getString(1), row.getString(2));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Map<List<String>, List<Row>> families = new HashMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      families.computeIfAbsent(key(row).subList(1, 3), first -> new ArrayList<>()).add(row);
    }
    return families.values().stream().flatMap(family -> adjusted(family).stream()).iterator();
  }

  private List<Row> adjusted(List<Row> family) {
    double[] qValues =
        BenjaminiHochberg.adjust(family.stream().mapToDouble(AdjustedRows::pValue).toArray());
    List<Row> adjusted = new ArrayList<>();
    for (int i = 0; i < qValues.length; i++) {
      adjusted.add(
          with(
              family.get(i),
              Double.isNaN(qValues[i]) ? null : qValues[i],
              pArticles.get(key(family.get(i)))));
    }
    return adjusted;
  }

  private static double pValue(Row row) {
    int place = place(SentimentByOutlet.P_VALUE);
    return row.isNullAt(place) ? Double.NaN : row.getDouble(place);
  }

  private static Row with(Row row, @Nullable Double qValue, @Nullable Double pArticles) {
    @Nullable Object[] values = new @Nullable Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    values[place(SentimentByOutlet.Q_VALUE)] = qValue;
    values[place(SentimentByOutlet.P_ARTICLES)] = pArticles;
    return RowFactory.create(values);
  }

  private static int place(Field field) {
    return SentimentByOutlet.TABLE.fields().indexOf(field);
  }
}
