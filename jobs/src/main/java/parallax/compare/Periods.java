package parallax.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trunc;

import java.sql.Date;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parallax.table.Articles;
import parallax.table.FrameOverTime;

/** Days, weeks and months: which articles of an outlet are of which of them. */
public final class Periods {
  private static final StructType PERIOD =
      new StructType()
          .add(FrameOverTime.OUTLET.name(), DataTypes.StringType, false)
          .add(FrameOverTime.UNIT.name(), DataTypes.StringType, false)
          .add(FrameOverTime.BEGINS_ON.name(), DataTypes.DateType, false);

  private Periods() {}

  /**
   * Rows of articles that have a date, together by outlet and period; each row is in a day, a week
   * from Monday and a month.
   *
   * @param rows with the outlet and the article's id, which is null where there is none
   * @param articles the table
   */
  public static KeyValueGroupedDataset<Row, Row> of(Dataset<Row> rows, Dataset<Row> articles) {
    Column day = Articles.PUBLISHED_ON.column();
    Column periods =
        inline(
            array(
                period("day", day),
                period("week", trunc(day, "week")),
                period("month", trunc(day, "month"))));
    Dataset<Row> byPeriod =
        articles
            .where(day.isNotNull())
            .select(Articles.ARTICLE_ID.column(), day)
            .join(rows, Articles.ARTICLE_ID.name())
            .select(
                Stream.concat(
                        Arrays.stream(rows.columns()).map(name -> col(name)), Stream.of(periods))
                    .toArray(Column[]::new));
    return byPeriod
        .groupBy(
            FrameOverTime.OUTLET.column(),
            FrameOverTime.UNIT.column(),
            FrameOverTime.BEGINS_ON.column())
        .as(Encoders.row(PERIOD), Encoders.row(byPeriod.schema()));
  }

  private static Column period(String unit, Column begin) {
    return struct(
        lit(unit).as(FrameOverTime.UNIT.name()), begin.as(FrameOverTime.BEGINS_ON.name()));
  }

  /** Of the key of a group. */
  public static String outlet(Row period) {
    return period.getString(0);
  }

  /** Of the key of a group: day, week or month. */
  public static String unit(Row period) {
    return period.getString(1);
  }

  /** Of the key of a group: its first day. */
  public static Date beginsOn(Row period) {
    return period.getDate(2);
  }
}
