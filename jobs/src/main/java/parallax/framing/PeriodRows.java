package parallax.framing;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import parallax.compare.Periods;
import parallax.framing.Cell.Measure;
import parallax.stats.PercentileInterval;
import parallax.table.Articles;
import parallax.table.FrameOverTime;

/**
 * Sums the articles that have a date by day, week and month. The replicates behind the intervals
 * are drawn once an article and period for all frames, and leave their group as two numbers a
 * frame.
 */
final class PeriodRows implements FlatMapGroupsFunction<Row, Row, Row> {
  private static final long serialVersionUID = 1L;

  private final CountedFrames frames;
  private final long seed;
  private final int replicates;

  private PeriodRows(CountedFrames frames, long seed, int replicates) {
    this.frames = frames;
    this.seed = seed;
    this.replicates = replicates;
  }

  /**
   * The rows of {@link FrameOverTime}.
   *
   * @param counted of {@link ArticleFrames}
   * @param seed of the draws of articles
   * @param replicates behind each interval
   */
  static Dataset<Row> of(
      Dataset<Row> counted,
      Dataset<Row> articles,
      CountedFrames frames,
      long seed,
      int replicates) {
    return Periods.of(counted, articles)
        .flatMapGroups(
            new PeriodRows(frames, seed, replicates), Encoders.row(FrameOverTime.TABLE.schema()));
  }

  @Override
  public Iterator<Row> call(Row period, Iterator<Row> articles) {
    OutletCounts counts = new OutletCounts(seed, replicates);
    articles.forEachRemaining(
        article ->
            counts.add(article.getAs(Articles.ARTICLE_ID.name()), cells(article, frames.all())));
    boolean empty = counts.total(Cell.text(Measure.SENTENCES, Scope.ALL)) == 0;
    return (empty ? List.<Found>of() : frames.all())
        .stream().map(found -> row(period, found, counts)).iterator();
  }

  private static Map<Cell, Long> cells(Row article, List<Found> all) {
    Map<Cell, Long> cells = new HashMap<>();
    long sentences = article.getAs(ArticleFrames.ALL);
    List<Long> withFrame = article.getList(article.fieldIndex(ArticleFrames.WITH_FRAME));
    cells.put(Cell.text(Measure.ARTICLES, Scope.ALL), sentences > 0 ? 1L : 0L);
    cells.put(Cell.text(Measure.SENTENCES, Scope.ALL), sentences);
    for (int i = 0; i < withFrame.size(); i++) {
      if (withFrame.get(i) > 0) {
        cells.put(Cell.frame(Measure.SENTENCES, Scope.ALL, all.get(i)), withFrame.get(i));
      }
    }
    return cells;
  }

  private static Row row(Row period, Found found, OutletCounts counts) {
    @Nullable PercentileInterval interval = counts.sentenceShareInterval(Scope.ALL, found);
    return RowFactory.create(
        Periods.outlet(period),
        found.frame(),
        found.method(),
        Periods.unit(period),
        Periods.beginsOn(period),
        counts.total(Cell.text(Measure.ARTICLES, Scope.ALL)),
        counts.total(Cell.text(Measure.SENTENCES, Scope.ALL)),
        counts.total(Cell.frame(Measure.SENTENCES, Scope.ALL, found)),
        counts.sentenceShare(Scope.ALL, found),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high());
  }
}
