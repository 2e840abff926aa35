package parallax.report;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import parallax.report.RowValues.Condition;
import parallax.table.Field;
import parallax.table.FrameKeyness;

/** The words that set an outlet's sentences with a frame most apart from its others. */
final class FrameWords {
  private static final int MOST = 6_000;
  private static final int MOST_EACH = 20;
  private static final int LEAST_EACH = 2;

  private static final List<Field> COLUMNS =
      List.of(
          FrameKeyness.OUTLET,
          FrameKeyness.FRAME,
          FrameKeyness.METHOD,
          FrameKeyness.TERM,
          FrameKeyness.N_TARGET,
          FrameKeyness.TARGET_TOKENS,
          FrameKeyness.N_REFERENCE,
          FrameKeyness.REFERENCE_TOKENS,
          FrameKeyness.G2,
          FrameKeyness.Q_VALUE,
          FrameKeyness.LOG_RATIO);

  private FrameWords() {}

  /**
   * The words of each outlet, frame and method with the largest G².
   *
   * @param learned whether frames were found by a model too
   */
  static Sheet of(RunTables tables, Outlets outlets, boolean learned) {
    List<Field> cell = List.of(FrameKeyness.OUTLET, FrameKeyness.FRAME, FrameKeyness.METHOD);
    Condition shown =
        learned ? Condition.ALL : Condition.is(COLUMNS, FrameKeyness.METHOD, FrameSheets.ANY);
    int cells = RowCounts.of(tables, FrameKeyness.TABLE, cell, shown).size();
    int each = Math.max(LEAST_EACH, Math.min(MOST_EACH, MOST / Math.max(1, cells)));
    Sheet sheet = new Sheet(COLUMNS);
    tables
        .fold(FrameKeyness.TABLE, COLUMNS, new FirstRows(each, new Clearest(shown)))
        .rows()
        .forEach(row -> sheet.add(Sheet.numbered(row, outlets, COLUMNS)));
    return sheet;
  }

  private static final class Clearest implements FirstRows.Ranking {
    private static final long serialVersionUID = 1;
    private static final DataType[] TYPES = RowValues.types(COLUMNS);
    private static final int G2 = COLUMNS.indexOf(FrameKeyness.G2);
    private final Condition shown;

    Clearest(Condition shown) {
      this.shown = shown;
    }

    @Override
    public @Nullable String group(InternalRow row) {
      return shown.test(row)
          ? RowValues.text(row, 0) + '\0' + RowValues.text(row, 1) + '\0' + RowValues.text(row, 2)
          : null;
    }

    @Override
    public InOrder place(InternalRow row) {
      return InOrder.of(-row.getDouble(G2), RowValues.text(row, 3));
    }

    @Override
    public @Nullable Object[] values(InternalRow row) {
      return RowValues.all(row, TYPES);
    }
  }
}
