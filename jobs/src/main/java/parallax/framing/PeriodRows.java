package parallax.framing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.table.Articles;
import parallax.table.FrameOverTime;

/** Sums the articles that have a date by day, week and month. */
final class PeriodRows {
  private PeriodRows() {}

  /**
   * The rows of {@link FrameOverTime}.
   *
   * @param counted of {@link ArticleFrames}
   */
  static Dataset<Row> of(Dataset<Row> counted, Dataset<Row> articles, CountedFrames frames) {
    Column day = Articles.PUBLISHED_ON.column();
    Dataset<Row> dated =
        articles
            .where(day.isNotNull())
            .select(Articles.ARTICLE_ID.column(), day)
            .join(counted, Articles.ARTICLE_ID.name());
    Dataset<Row> periods =
        dated.withColumn(
            "period",
            explode(
                array(
                    period("day", day),
                    period("week", trunc(day, "week")),
                    period("month", trunc(day, "month")))));
    return periods
        .withColumn("found", explode(array(found(frames))))
        .groupBy(
            FrameOverTime.OUTLET.column(),
            col("found.frame").as(FrameOverTime.FRAME.name()),
            col("found.method").as(FrameOverTime.METHOD.name()),
            col("period.unit").as(FrameOverTime.UNIT.name()),
            col("period.begins_on").as(FrameOverTime.BEGINS_ON.name()))
        .agg(
            sum(lit(1L)).as(FrameOverTime.N_ARTICLES.name()),
            sum(col(ArticleFrames.ALL)).as(FrameOverTime.ALL_SENTENCES.name()),
            sum(col("found.n")).as(FrameOverTime.N_SENTENCES.name()))
        .where(FrameOverTime.ALL_SENTENCES.column().gt(0))
        .withColumn(
            FrameOverTime.SENTENCE_SHARE.name(),
            FrameOverTime.N_SENTENCES.column().divide(FrameOverTime.ALL_SENTENCES.column()));
  }

  private static Column period(String unit, Column begin) {
    return struct(lit(unit).as("unit"), begin.as("begins_on"));
  }

  private static Column[] found(CountedFrames frames) {
    List<Found> all = frames.all();
    Column[] columns = new Column[all.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] =
          struct(
              lit(all.get(i).frame()).as("frame"),
              lit(all.get(i).method()).as("method"),
              col(ArticleFrames.WITH_FRAME).getItem(i).as("n"));
    }
    return columns;
  }
}
