package parallax.tone;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import parallax.stats.PercentileInterval;

/**
 * The rows of an outlet for {@code sentiment_by_outlet}. What needs all outlets at once, q_value
 * and p_articles, is null in them.
 */
final class OutletRows implements FlatMapFunction<OutletTones, Row> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<OutletTones> all;

  /**
   * @param all the articles of all outlets
   */
  OutletRows(Broadcast<OutletTones> all) {
    this.all = all;
  }

  @Override
  public Iterator<Row> call(OutletTones outlet) {
    List<Row> rows = new ArrayList<>();
    for (int text = 0; text < Cell.FIRST_THIRD; text++) {
      for (Measure measure : Measure.EVERY) {
        rows.add(row(outlet, text, measure));
      }
    }
    return rows.iterator();
  }

  private Row row(OutletTones outlet, int text, Measure measure) {
    Tone tone = outlet.get(text, measure);
    ToneContrast contrast = tone.against(all.value().get(text, measure));
    @Nullable PercentileInterval interval = tone.interval();
    @Nullable PercentileInterval difference = contrast.interval();
    return RowFactory.create(
        outlet.outlet(),
        Cell.TEXTS.get(text),
        measure.label(),
        tone.articles(),
        outlet.sentences(text),
        tone.scored(),
        tone.mean(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        tone.positiveShare(),
        tone.negativeShare(),
        contrast.restMean(),
        contrast.difference(),
        difference == null ? null : difference.low(),
        difference == null ? null : difference.high(),
        contrast.z(),
        contrast.pValue(),
        null,
        null);
  }
}
