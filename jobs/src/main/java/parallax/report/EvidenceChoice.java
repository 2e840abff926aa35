package parallax.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.XxHash64Function;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import parallax.report.RowValues.Condition;
import parallax.table.Field;
import parallax.table.FrameEvidence;

/**
 * The matches that the page shows: all of a small run; of a large one as many of each frame in each
 * outlet, drawn by a hash of their place, so that they are a fair sample and always the same.
 */
final class EvidenceChoice {
  private static final int MOST = 8_000;
  private static final int LEAST_EACH = 2;

  private static final List<Field> COLUMNS =
      List.of(
          FrameEvidence.ARTICLE_ID,
          FrameEvidence.SENTENCE_NO,
          FrameEvidence.BEGIN,
          FrameEvidence.END,
          FrameEvidence.OUTLET,
          FrameEvidence.FRAME,
          FrameEvidence.METHOD,
          FrameEvidence.KIND,
          FrameEvidence.RULE,
          FrameEvidence.SCORE,
          FrameEvidence.NEGATED,
          FrameEvidence.VOICE,
          FrameEvidence.SPEAKER,
          FrameEvidence.GROUPS);

  private static final int OUTLET = COLUMNS.indexOf(FrameEvidence.OUTLET);
  private static final int FRAME = COLUMNS.indexOf(FrameEvidence.FRAME);
  private static final int METHOD = COLUMNS.indexOf(FrameEvidence.METHOD);
  private static final List<Integer> ORDER = List.of(OUTLET, FRAME, 0, 2, METHOD);

  private final Sheet sheet =
      new Sheet(
          "sentence",
          "begin",
          "end",
          "outlet",
          "frame",
          "method",
          "kind",
          "rule",
          "score",
          "negated",
          "voice",
          "speaker",
          "groups");

  private EvidenceChoice() {}

  /** Notes the sentences of what is chosen in {@code places}. */
  static EvidenceChoice of(RunTables tables, Outlets outlets, Places places) {
    EvidenceChoice choice = new EvidenceChoice();
    tables
        .fold(FrameEvidence.TABLE, COLUMNS, new FirstRows(each(tables), new Draw()))
        .rows()
        .stream()
        .sorted(Comparator.comparing(row -> InOrder.of(row, ORDER)))
        .forEach(row -> choice.add(row, outlets, places));
    return choice;
  }

  /** Matches of a frame in an outlet. */
  private static long each(RunTables tables) {
    long all = tables.count(FrameEvidence.TABLE);
    if (all <= MOST) {
      return MOST;
    }
    List<Field> cell = List.of(FrameEvidence.OUTLET, FrameEvidence.FRAME);
    int cells = RowCounts.of(tables, FrameEvidence.TABLE, cell, Condition.ALL).size();
    return Math.max(LEAST_EACH, MOST / Math.max(1, cells));
  }

  private static final class Draw implements FirstRows.Ranking {
    private static final long serialVersionUID = 1;
    private static final DataType[] TYPES = RowValues.types(COLUMNS);

    /** With which Spark's own xxhash64 begins. */
    private static final long SEED = 42;

    @Override
    public String group(InternalRow row) {
      return RowValues.text(row, OUTLET) + '\0' + RowValues.text(row, FRAME);
    }

    @Override
    public InOrder place(InternalRow row) {
      long hash = XxHash64Function.hash(row.getUTF8String(0), DataTypes.StringType, SEED);
      hash = XxHash64Function.hash(row.getInt(1), DataTypes.IntegerType, hash);
      hash = XxHash64Function.hash(row.getInt(2), DataTypes.IntegerType, hash);
      return InOrder.of(
          hash, RowValues.text(row, 0), row.getInt(1), row.getInt(2), RowValues.text(row, METHOD));
    }

    @Override
    public @Nullable Object[] values(InternalRow row) {
      return RowValues.all(row, TYPES);
    }
  }

  private void add(@Nullable Object[] row, Outlets outlets, Places places) {
    @Nullable Object[] shown = Arrays.copyOfRange(row, 1, row.length);
    shown[0] = places.sentence(row, 0);
    shown[3] = outlets.number(String.valueOf(row[OUTLET]));
    sheet.add(shown);
  }

  Sheet sheet() {
    return sheet;
  }
}
