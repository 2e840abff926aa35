package parallax.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static parallax.ingest.Outcomes.BEGIN;
import static parallax.ingest.Outcomes.KIND;
import static parallax.ingest.Outcomes.NUMBER;
import static parallax.ingest.Outcomes.N_LINES;
import static parallax.table.Articles.ARTICLE_ID;
import static parallax.table.Articles.TEXT;
import static parallax.table.Rejected.RECORD_NO;
import static parallax.table.Rejected.SOURCE_PATH;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import parallax.table.Field;
import parallax.table.Rejected;

/** The table {@code rejected}: what readers refused, and articles whose id was taken. */
final class RejectedRows {
  private static final Field LINES_BEFORE =
      Field.required("lines_before", DataTypes.LongType, "Lines of the file before the piece.");

  /** Characters of a text that fit a sample, each with at most three bytes or an escape. */
  private static final int SAMPLE_CHARACTERS = 500;

  private static final String REJECTS = "rejects";
  private static final String PIECES = "pieces";

  private RejectedRows() {}

  /**
   * @param splits whether any file was read in pieces, so that lines must be counted through them
   */
  static Dataset<Row> of(Dataset<Row> resolved, Dataset<Row> outcomes, boolean splits) {
    Column taken = IngestArticles.isDuplicateId();
    Dataset<Row> rejects =
        resolved
            .filter(KIND.column().equalTo(Outcomes.REJECTED).or(taken))
            .select(
                SOURCE_PATH.column(),
                BEGIN.column(),
                NUMBER.column(),
                either(taken, lit(Reason.DUPLICATE_ID.code()), Rejected.REASON),
                either(taken, duplicateDetail(), Rejected.DETAIL),
                either(taken, sample(), Rejected.SAMPLE));
    Dataset<Row> numbered = splits ? withLinesBefore(rejects, outcomes) : rejects;
    Column before = splits ? coalesce(LINES_BEFORE.column(), lit(0L)) : lit(0L);
    return numbered
        .withColumn(RECORD_NO.name(), NUMBER.column().plus(before))
        .select(Rejected.TABLE.columns());
  }

  private static Column either(Column taken, Column duplicate, Field field) {
    return when(taken, duplicate).otherwise(field.column()).as(field.name());
  }

  private static Column duplicateDetail() {
    return concat(
        lit("An earlier record has the id '"),
        substring(ARTICLE_ID.column(), 1, SAMPLE_CHARACTERS),
        lit("' already; give each article an id of its own, or none."));
  }

  private static Column sample() {
    Column start = substring(TEXT.column(), 1, SAMPLE_CHARACTERS);
    return regexp_replace(
        regexp_replace(start, "\\n", "\\\\\\\\n"), "[\\p{Cc}\\p{Cf}\\u2028\\u2029]", " ");
  }

  private static Dataset<Row> withLinesBefore(Dataset<Row> rejects, Dataset<Row> outcomes) {
    Column before =
        sum(N_LINES.column())
            .over(
                Window.partitionBy(SOURCE_PATH.column())
                    .orderBy(BEGIN.column())
                    .rowsBetween(Window.unboundedPreceding(), -1));
    Dataset<Row> pieces =
        outcomes
            .filter(KIND.column().equalTo(Outcomes.TALLY))
            .select(SOURCE_PATH.column(), BEGIN.column(), before.as(LINES_BEFORE.name()))
            .filter(BEGIN.column().gt(0));
    return rejects
        .as(REJECTS)
        .join(
            broadcast(pieces.as(PIECES)),
            SOURCE_PATH
                .of(REJECTS)
                .equalTo(SOURCE_PATH.of(PIECES))
                .and(BEGIN.of(REJECTS).equalTo(BEGIN.of(PIECES))),
            "left_outer")
        .drop(SOURCE_PATH.of(PIECES))
        .drop(BEGIN.of(PIECES));
  }
}
