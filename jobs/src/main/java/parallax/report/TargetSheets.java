package parallax.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import parallax.table.Field;
import parallax.table.TargetSentiment;
import parallax.table.TargetSentimentByOutlet;

/** The tone of outlets toward those they mention, and the mentions with the strongest polarity. */
final class TargetSheets {
  private static final int MOST = 4_000;
  private static final int MOST_EACH = 12;
  private static final int MOST_ROWS = 6_000;
  private static final String RANK = "rank";

  private static final List<Field> COLUMNS =
      List.of(
          TargetSentiment.ARTICLE_ID,
          TargetSentiment.SENTENCE_NO,
          TargetSentiment.BEGIN,
          TargetSentiment.END,
          TargetSentiment.OUTLET,
          TargetSentiment.TARGET,
          TargetSentiment.POLARITY,
          TargetSentiment.VOICE);

  private TargetSheets() {}

  /** Means by target and outlet; of very many those with most mentions. */
  static Sheet means(RunTables tables, Outlets outlets) {
    List<Field> fields = TargetSentimentByOutlet.TABLE.fields();
    return tables
        .rows(TargetSentimentByOutlet.TABLE)
        .map(
            (Dataset<Row> rows) ->
                rows.orderBy(
                        TargetSentimentByOutlet.N_MENTIONS.column().desc(),
                        TargetSentimentByOutlet.TARGET.column(),
                        TargetSentimentByOutlet.OUTLET.column())
                    .limit(MOST_ROWS))
        .map(rows -> Sheet.of(rows, outlets, fields))
        .orElseGet(() -> new Sheet(fields));
  }

  /** Of each target and outlet the mentions whose polarity is strongest. */
  static Sheet mentions(RunTables tables, Outlets outlets, Places places) {
    Sheet sheet = new Sheet("sentence", "begin", "end", "outlet", "target", "polarity", "voice");
    long cells = Math.max(1, tables.count(TargetSentimentByOutlet.TABLE));
    long each = Math.max(1, Math.min(MOST_EACH, MOST / cells));
    tables
        .rows(TargetSentiment.TABLE)
        .map(rows -> strongest(rows, each))
        .map(Dataset::collectAsList)
        .orElse(List.of())
        .stream()
        .limit(2L * MOST)
        .forEach(
            row ->
                sheet.add(
                    places.sentence(row.getString(0), row.getInt(1), row.getInt(2), row.getInt(3)),
                    row.getInt(2),
                    row.getInt(3),
                    outlets.number(row.getString(4)),
                    row.getString(5),
                    row.getDouble(6),
                    row.getString(7)));
    return sheet;
  }

  private static Dataset<Row> strongest(Dataset<Row> mentions, long each) {
    Column[] place = {
      TargetSentiment.ARTICLE_ID.column(),
      TargetSentiment.SENTENCE_NO.column(),
      TargetSentiment.BEGIN.column()
    };
    return mentions
        .where(TargetSentiment.POLARITY.column().isNotNull())
        .select(Sheet.columnsOf(COLUMNS))
        .withColumn(
            RANK,
            row_number()
                .over(
                    Window.partitionBy(
                            TargetSentiment.TARGET.column(), TargetSentiment.OUTLET.column())
                        .orderBy(
                            abs(TargetSentiment.POLARITY.column()).desc(),
                            place[0],
                            place[1],
                            place[2])))
        .where(col(RANK).leq(each))
        .orderBy(TargetSentiment.TARGET.column(), TargetSentiment.OUTLET.column(), col(RANK))
        .drop(RANK);
  }
}
