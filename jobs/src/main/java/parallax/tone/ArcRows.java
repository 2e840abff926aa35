package parallax.tone;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import parallax.stats.PercentileInterval;

/** The rows of an outlet for {@code sentiment_arc}. */
final class ArcRows implements FlatMapFunction<OutletTones, Row> {
  private static final long serialVersionUID = 1L;

  @Override
  public Iterator<Row> call(OutletTones outlet) {
    List<Row> rows = new ArrayList<>();
    for (Measure measure : Measure.EVERY) {
      for (int third = 0; third < Cell.THIRDS.size(); third++) {
        rows.add(row(outlet, third, measure));
      }
    }
    return rows.iterator();
  }

  private static Row row(OutletTones outlet, int third, Measure measure) {
    int text = Cell.FIRST_THIRD + third;
    Tone tone = outlet.get(text, measure);
    Tone opening = outlet.get(Cell.FIRST_THIRD, measure);
    @Nullable PercentileInterval interval = tone.interval();
    @Nullable PercentileInterval change = third == 0 ? null : tone.intervalAbove(opening);
    return RowFactory.create(
        outlet.outlet(),
        measure.label(),
        Cell.TEXTS.get(text),
        third + 1,
        outlet.articlesWithoutThirds(),
        tone.articles(),
        outlet.sentences(text),
        tone.scored(),
        tone.mean(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        third == 0 ? null : tone.above(opening),
        change == null ? null : change.low(),
        change == null ? null : change.high());
  }
}
