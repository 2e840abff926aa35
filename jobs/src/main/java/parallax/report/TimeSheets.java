package parallax.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.table.FrameEvidence;
import parallax.table.FrameOverTime;

/** Frames over time, and who speaks in their evidence. */
final class TimeSheets {
  private static final int MOST_PERIODS = 12_000;
  private static final int MOST_SPEAKERS = 1_500;
  private static final int LARGEST = 12;
  private static final List<String> COARSE_FIRST = List.of("month", "week", "day");

  private TimeSheets() {}

  /** Periods of all outlets, or of the largest ones; fine periods only where they are not many. */
  static Sheet periods(RunTables tables, Outlets outlets, boolean learned) {
    Sheet none = new Sheet(FrameOverTime.TABLE.fields());
    Dataset<Row> rows = tables.rows(FrameOverTime.TABLE).orElse(null);
    if (rows == null) {
      return none;
    }
    Dataset<Row> shown =
        rows.where(learned ? lit(true) : FrameOverTime.METHOD.column().equalTo("any"))
            .where(isAmongTheLargest(outlets));
    Map<String, Long> sizes = new HashMap<>();
    shown
        .groupBy(FrameOverTime.UNIT.column())
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> sizes.put(row.getString(0), row.getLong(1)));
    List<String> units = new ArrayList<>();
    long total = 0;
    for (String unit : COARSE_FIRST) {
      total += sizes.getOrDefault(unit, 0L);
      if (total <= MOST_PERIODS) {
        units.add(unit);
      }
    }
    return Sheet.of(
        shown.where(FrameOverTime.UNIT.column().isInCollection(units)),
        outlets,
        FrameOverTime.TABLE.fields());
  }

  private static Column isAmongTheLargest(Outlets outlets) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < Math.min(LARGEST, outlets.size()); i++) {
      names.add(outlets.name(i));
    }
    return names.size() == outlets.size()
        ? lit(true)
        : FrameOverTime.OUTLET.column().isInCollection(names);
  }

  /** Who is named as speaking in the evidence of each outlet and frame, the most frequent first. */
  static Sheet speakers(RunTables tables, Outlets outlets) {
    Sheet sheet = new Sheet("outlet", "speaker", "frame", "n_matches", "n_articles");
    tables
        .rows(FrameEvidence.TABLE)
        .map(
            rows ->
                rows.where(FrameEvidence.SPEAKER.column().isNotNull())
                    .groupBy(
                        FrameEvidence.OUTLET.column(),
                        FrameEvidence.SPEAKER.column(),
                        FrameEvidence.FRAME.column())
                    .agg(
                        count(lit(1)).as("n"),
                        countDistinct(FrameEvidence.ARTICLE_ID.column()).as("articles"))
                    .orderBy(
                        desc("n"),
                        FrameEvidence.OUTLET.column(),
                        FrameEvidence.SPEAKER.column(),
                        col(FrameEvidence.FRAME.name()))
                    .takeAsList(MOST_SPEAKERS))
        .orElse(List.of())
        .forEach(
            row ->
                sheet.add(
                    outlets.number(row.getString(0)),
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4)));
    return sheet;
  }
}
