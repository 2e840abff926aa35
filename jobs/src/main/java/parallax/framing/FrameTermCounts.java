package parallax.framing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import parallax.job.Inputs;
import parallax.table.Field;
import parallax.table.FrameEvidence;
import parallax.table.FrameKeyness;
import parallax.table.Sentences;

/**
 * How often each word stands in an outlet's sentences with each frame, by each method and by any,
 * inside and outside what a pattern matched.
 */
final class FrameTermCounts {
  private FrameTermCounts() {}

  /** A row for each outlet, frame, method and word. */
  static Dataset<Row> of(Inputs inputs) {
    Column method = FrameKeyness.METHOD.column();
    Column outside = col(FrameWords.OUTSIDE);
    Column inside = col(FrameWords.INSIDE);
    // A model judges a sentence as a whole: no pattern matched a word.
    Column judged = method.equalTo(Methods.LEARNED);
    return bySetOfMethods(inputs)
        .withColumn(
            FrameKeyness.METHOD.name(),
            explode(concat(col(FrameWords.METHODS), array(lit(Methods.ANY)))))
        .groupBy(
            columns(
                FrameKeyness.OUTLET, FrameKeyness.FRAME, FrameKeyness.METHOD, FrameKeyness.TERM))
        .agg(
            sum(when(judged, outside.plus(inside)).otherwise(outside)).as(FrameWords.OUTSIDE),
            sum(when(judged, lit(0L)).otherwise(inside)).as(FrameWords.INSIDE));
  }

  /** The same where just these methods found the frame, so that each sentence is read once. */
  private static Dataset<Row> bySetOfMethods(Inputs inputs) {
    Column method = FrameEvidence.METHOD.column();
    Column place = struct(FrameEvidence.BEGIN.column(), FrameEvidence.END.column());
    Dataset<Row> matches =
        inputs
            .table(FrameEvidence.TABLE)
            .groupBy(
                columns(FrameEvidence.ARTICLE_ID, FrameEvidence.SENTENCE_NO, FrameEvidence.FRAME))
            .agg(
                sort_array(collect_set(method)).as(FrameWords.METHODS),
                collect_list(when(method.notEqual(Methods.LEARNED), place)).as(FrameWords.MATCHES));
    return inputs
        .table(Sentences.TABLE)
        .select(
            columns(
                Sentences.ARTICLE_ID,
                Sentences.SENTENCE_NO,
                Sentences.OUTLET,
                Sentences.TOKENS,
                Sentences.TOKEN_BEGINS))
        .join(matches, new String[] {Sentences.ARTICLE_ID.name(), Sentences.SENTENCE_NO.name()})
        .flatMap(new FrameWords(), Encoders.row(FrameWords.SCHEMA))
        .groupBy(FrameWords.OUTLET, FrameWords.FRAME, FrameWords.METHODS, FrameWords.TERM)
        .agg(
            sum(col(FrameWords.OUTSIDE)).as(FrameWords.OUTSIDE),
            sum(col(FrameWords.INSIDE)).as(FrameWords.INSIDE));
  }

  private static Column[] columns(Field... fields) {
    return List.of(fields).stream().map(Field::column).toArray(Column[]::new);
  }
}
