package parallax.framing;

import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.codebook.Codebook;
import parallax.job.FilteredRows;
import parallax.job.Inputs;
import parallax.segment.Counted;
import parallax.table.Field;
import parallax.table.FrameEvidence;
import parallax.table.Sentences;

/** Finds frames by the patterns of the codebook. */
final class CodebookMethod implements EvidenceMethod {

  @Override
  public String name() {
    return Methods.CODEBOOK;
  }

  @Override
  public Dataset<Row> evidence(Inputs inputs, Codebook codebook) {
    Column[] columns =
        Stream.concat(CodebookRows.COLUMNS.stream(), SentenceText.COLUMNS.stream())
            .map(Field::column)
            .toArray(Column[]::new);
    Broadcast<Codebook> sent =
        JavaSparkContext.fromSparkContext(inputs.spark().sparkContext()).broadcast(codebook);
    JavaRDD<InternalRow> sentences =
        FilteredRows.of(
            Counted.of(inputs.table(Sentences.TABLE)).select(columns),
            Sentences.TOKENS,
            () -> new CodebookFilter(sent.value()));
    JavaRDD<InternalRow> rows = sentences.mapPartitions(new CodebookRows(sent));
    return inputs.spark().internalCreateDataFrame(rows.rdd(), FrameEvidence.TABLE.schema(), false);
  }
}
