package parallax.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import parallax.table.Field;
import parallax.table.FrameEvidence;

/**
 * The matches that the page shows: all of a small run; of a large one as many of each frame in each
 * outlet, drawn by a hash of their place, so that they are a fair sample and always the same.
 */
final class EvidenceChoice {
  private static final int MOST = 8_000;
  private static final int LEAST_EACH = 2;
  private static final String RANK = "rank";

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
  private final Set<String> frames = new TreeSet<>();

  private EvidenceChoice() {}

  /** Notes the sentences of what is chosen in {@code places}. */
  static EvidenceChoice of(RunTables tables, Outlets outlets, Places places) {
    EvidenceChoice choice = new EvidenceChoice();
    long all = tables.count(FrameEvidence.TABLE);
    tables
        .rows(FrameEvidence.TABLE)
        .map(rows -> all <= MOST ? rows : sample(rows, cells(rows)))
        .ifPresent(rows -> choice.add(rows, outlets, places));
    return choice;
  }

  private static long cells(Dataset<Row> evidence) {
    return evidence
        .select(FrameEvidence.OUTLET.column(), FrameEvidence.FRAME.column())
        .distinct()
        .count();
  }

  private static Dataset<Row> sample(Dataset<Row> evidence, long cells) {
    Column[] place = {
      FrameEvidence.ARTICLE_ID.column(),
      FrameEvidence.SENTENCE_NO.column(),
      FrameEvidence.BEGIN.column()
    };
    return evidence
        .withColumn(
            RANK,
            row_number()
                .over(
                    Window.partitionBy(FrameEvidence.OUTLET.column(), FrameEvidence.FRAME.column())
                        .orderBy(
                            xxhash64(place),
                            place[0],
                            place[1],
                            place[2],
                            FrameEvidence.METHOD.column())))
        .where(col(RANK).leq(Math.max(LEAST_EACH, MOST / cells)));
  }

  private void add(Dataset<Row> rows, Outlets outlets, Places places) {
    List<Row> chosen =
        rows.select(Sheet.columnsOf(COLUMNS))
            .orderBy(
                FrameEvidence.OUTLET.column(),
                FrameEvidence.FRAME.column(),
                FrameEvidence.ARTICLE_ID.column(),
                FrameEvidence.BEGIN.column(),
                FrameEvidence.METHOD.column())
            .collectAsList();
    for (Row row : chosen) {
      frames.add(row.getString(5));
      sheet.add(
          places.sentence(row.getString(0), row.getInt(1), row.getInt(2), row.getInt(3)),
          row.getInt(2),
          row.getInt(3),
          outlets.number(row.getString(4)),
          row.getString(5),
          row.getString(6),
          row.getString(7),
          row.getString(8),
          row.getDouble(9),
          row.getBoolean(10),
          row.getString(11),
          row.getString(12),
          row.getList(13));
    }
  }

  Sheet sheet() {
    return sheet;
  }
}
