package parallax.report;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import parallax.table.Field;
import parallax.table.TargetSentiment;
import parallax.table.TargetSentimentByOutlet;

/** The tone of outlets toward those they mention, and the mentions with the strongest polarity. */
final class TargetSheets {
  private static final int MOST = 4_000;
  private static final int MOST_EACH = 12;
  private static final int MOST_ROWS = 6_000;

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

  private static final int OUTLET = COLUMNS.indexOf(TargetSentiment.OUTLET);
  private static final int TARGET = COLUMNS.indexOf(TargetSentiment.TARGET);
  private static final int POLARITY = COLUMNS.indexOf(TargetSentiment.POLARITY);

  private static final List<Field> MEANS = TargetSentimentByOutlet.TABLE.fields();
  private static final int TARGET_OF_MEANS = MEANS.indexOf(TargetSentimentByOutlet.TARGET);
  private static final int OUTLET_OF_MEANS = MEANS.indexOf(TargetSentimentByOutlet.OUTLET);
  private static final int MENTIONS = MEANS.indexOf(TargetSentimentByOutlet.N_MENTIONS);

  private final Outlets outlets;
  private final Sheet means = new Sheet(MEANS);
  private final HashSet<String> shown = new HashSet<>();

  private TargetSheets(Outlets outlets) {
    this.outlets = outlets;
  }

  /** Reads means by target and outlet; of very many those with most mentions. */
  static TargetSheets of(RunTables tables, Outlets outlets) {
    TargetSheets sheets = new TargetSheets(outlets);
    FirstRows most = new FirstRows(MOST_ROWS, new MostMentions());
    for (@Nullable Object[] row : tables.fold(TargetSentimentByOutlet.TABLE, MEANS, most).rows()) {
      sheets.means.add(Sheet.numbered(row, outlets, MEANS));
      sheets.shown.add(cell(row[TARGET_OF_MEANS], row[OUTLET_OF_MEANS]));
    }
    return sheets;
  }

  private static String cell(@Nullable Object target, @Nullable Object outlet) {
    return target + "\0" + outlet;
  }

  Sheet means() {
    return means;
  }

  /** Of each target and outlet with a mean the mentions whose polarity is strongest. */
  Sheet mentions(RunTables tables, Places places) {
    Sheet sheet = new Sheet("sentence", "begin", "end", "outlet", "target", "polarity", "voice");
    long each = Math.max(1, Math.min(MOST_EACH, MOST / Math.max(1, means.size())));
    tables
        .fold(TargetSentiment.TABLE, COLUMNS, new FirstRows(each, new Strongest(shown)))
        .rows()
        .forEach(
            row -> {
              @Nullable Object[] cells = Arrays.copyOfRange(row, 1, row.length);
              cells[0] = places.sentence(row, 0);
              cells[3] = outlets.number(String.valueOf(row[OUTLET]));
              sheet.add(cells);
            });
    return sheet;
  }

  private static final class MostMentions implements FirstRows.Ranking {
    private static final long serialVersionUID = 1;
    private static final DataType[] TYPES = RowValues.types(MEANS);

    @Override
    public String group(InternalRow row) {
      return "";
    }

    @Override
    public InOrder place(InternalRow row) {
      return InOrder.of(
          -row.getLong(MENTIONS),
          RowValues.text(row, TARGET_OF_MEANS),
          RowValues.text(row, OUTLET_OF_MEANS));
    }

    @Override
    public @Nullable Object[] values(InternalRow row) {
      return RowValues.all(row, TYPES);
    }
  }

  private static final class Strongest implements FirstRows.Ranking {
    private static final long serialVersionUID = 1;
    private static final DataType[] TYPES = RowValues.types(COLUMNS);
    private final HashSet<String> shown;

    Strongest(Set<String> shown) {
      this.shown = new HashSet<>(shown);
    }

    @Override
    public @Nullable String group(InternalRow row) {
      String cell = cell(RowValues.text(row, TARGET), RowValues.text(row, OUTLET));
      return row.isNullAt(POLARITY) || !shown.contains(cell) ? null : cell;
    }

    @Override
    public InOrder place(InternalRow row) {
      return InOrder.of(
          -Math.abs(row.getDouble(POLARITY)), RowValues.text(row, 0), row.getInt(1), row.getInt(2));
    }

    @Override
    public @Nullable Object[] values(InternalRow row) {
      return RowValues.all(row, TYPES);
    }
  }
}
