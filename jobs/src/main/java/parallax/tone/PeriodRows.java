package parallax.tone;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import parallax.compare.Periods;
import parallax.stats.PercentileInterval;
import parallax.table.SentimentOverTime;

/** Averages the scores of the articles that have a date by day, week and month. */
final class PeriodRows implements FlatMapGroupsFunction<Row, Row, Row> {
  private static final long serialVersionUID = 1L;

  /** The place of the whole text among the parts. */
  private static final int ALL = 0;

  private final long seed;
  private final int replicates;

  private PeriodRows(long seed, int replicates) {
    this.seed = seed;
    this.replicates = replicates;
  }

  /**
   * The rows of {@link SentimentOverTime}.
   *
   * @param tones of {@link ArticleTones}
   * @param articles the table, for their dates
   */
  static Dataset<Row> of(Dataset<Row> tones, Dataset<Row> articles, long seed, int replicates) {
    return Periods.of(tones, articles)
        .flatMapGroups(
            new PeriodRows(seed, replicates), Encoders.row(SentimentOverTime.TABLE.schema()));
  }

  @Override
  public Iterator<Row> call(Row period, Iterator<Row> articles) {
    OutletTones tones = OutletTones.ofAllText(Periods.outlet(period), replicates, seed);
    articles.forEachRemaining(tones::add);
    List<Row> rows = new ArrayList<>();
    if (tones.sentences(ALL) > 0) {
      for (Measure measure : Measure.EVERY) {
        rows.add(row(period, measure, tones));
      }
    }
    return rows.iterator();
  }

  private static Row row(Row period, Measure measure, OutletTones tones) {
    Tone tone = tones.get(ALL, measure);
    @Nullable PercentileInterval interval = tone.interval();
    return RowFactory.create(
        Periods.outlet(period),
        measure.label(),
        Periods.unit(period),
        Periods.beginsOn(period),
        tone.articles(),
        tones.sentences(ALL),
        tone.scored(),
        tone.mean(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high());
  }
}
