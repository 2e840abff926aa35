package parallax.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.report.RowValues.Condition;
import parallax.table.Field;
import parallax.table.SentenceSentiment;
import parallax.table.SentimentArc;
import parallax.table.SentimentByOutlet;
import parallax.table.SentimentOverTime;
import parallax.table.Table;

/** The tone of outlets, and the sentences that decide it. */
final class ToneSheets {
  private static final int MANY_OUTLETS = 60;
  private static final int MOST = 2_000;
  private static final int MOST_EACH = 20;
  private static final String SCORE = "score";
  private static final String ALL = "all";

  private ToneSheets() {}

  /** Means by outlet; of many outlets those of the combined score alone. */
  static Sheet means(RunTables tables, Outlets outlets) {
    return Sheet.of(
        tables,
        SentimentByOutlet.TABLE,
        outlets,
        measures(SentimentByOutlet.TABLE, outlets.size() > MANY_OUTLETS));
  }

  /** Openings, middles and ends; of many outlets those of the combined score alone. */
  static Sheet arcs(RunTables tables, Outlets outlets) {
    return Sheet.of(
        tables,
        SentimentArc.TABLE,
        outlets,
        measures(SentimentArc.TABLE, outlets.size() > MANY_OUTLETS));
  }

  /** Periods; of very many those of the combined score alone. */
  static Sheet periods(RunTables tables, Outlets outlets) {
    boolean many = tables.count(SentimentOverTime.TABLE) > Periods.MOST;
    return Periods.of(
        tables, SentimentOverTime.TABLE, outlets, SentimentOverTime.MEASURE, many ? SCORE : null);
  }

  private static Condition measures(Table table, boolean onlyTheScore) {
    return onlyTheScore
        ? Condition.is(table.fields(), SentimentByOutlet.MEASURE, SCORE)
        : Condition.ALL;
  }

  /**
   * Of each outlet the sentences whose score, times its weight where sentences were drawn, is
   * farthest from the mean of all its sentences: those with the largest influence on it, as {@code
   * parallax sentiment sentences} lists them.
   */
  static Sheet decisive(RunTables tables, Outlets outlets, Places places) {
    Sheet sheet = new Sheet("sentence", "outlet", "voice", "score", "words");
    Map<String, Double> means = means(tables);
    if (!means.isEmpty()) {
      int each = Math.max(2, Math.min(MOST_EACH, MOST / Math.max(1, outlets.size())));
      FirstRows farthest = new FirstRows(each, new Farthest(means));
      tables
          .fold(SentenceSentiment.TABLE, Farthest.COLUMNS, farthest)
          .rows()
          .forEach(row -> sheet.add(quoted(row, outlets, places)));
    }
    return sheet;
  }

  private static Map<String, Double> means(RunTables tables) {
    List<Field> fields =
        List.of(
            SentimentByOutlet.OUTLET,
            SentimentByOutlet.SCOPE,
            SentimentByOutlet.MEASURE,
            SentimentByOutlet.MEAN);
    Map<String, Double> means = new HashMap<>();
    for (@Nullable Object[] row :
        KeptRows.of(tables, SentimentByOutlet.TABLE, fields, Condition.ALL)) {
      if (ALL.equals(row[1]) && SCORE.equals(row[2]) && row[3] instanceof Double mean) {
        means.put(String.valueOf(row[0]), mean);
      }
    }
    return means;
  }

  private static @Nullable Object[] quoted(@Nullable Object[] row, Outlets outlets, Places places) {
    return new @Nullable Object[] {
      places.sentence(String.valueOf(row[1]), row[2] instanceof Integer number ? number : 0),
      outlets.number(String.valueOf(row[0])),
      row[3],
      row[4],
      row[5]
    };
  }
}
