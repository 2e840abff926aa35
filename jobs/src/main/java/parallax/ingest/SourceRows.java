package parallax.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static parallax.ingest.Outcomes.KIND;
import static parallax.ingest.Outcomes.UNREAD_DATE;
import static parallax.table.Sources.CONTENT_SHA256;
import static parallax.table.Sources.N_ARTICLES;
import static parallax.table.Sources.N_BYTES;
import static parallax.table.Sources.N_COPIES;
import static parallax.table.Sources.N_RECORDS;
import static parallax.table.Sources.N_REJECTED;
import static parallax.table.Sources.N_UNREAD_DATES;
import static parallax.table.Sources.SOURCE_PATH;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.Sources;

/** The table {@code sources}: the readers' tallies beside what became of the records. */
final class SourceRows {
  private static final int LANE_BITS = 32;
  private static final long LANE_MASK = (1L << LANE_BITS) - 1;

  private SourceRows() {}

  static Dataset<Row> of(Dataset<Row> resolved) {
    Column article = IngestArticles.isArticle();
    Column rejected = KIND.column().equalTo(Outcomes.REJECTED).or(IngestArticles.isDuplicateId());
    List<Column> sums = new ArrayList<>();
    sums.add(sum(N_RECORDS.column()).as(N_RECORDS.name()));
    sums.add(count(article, N_ARTICLES));
    sums.add(count(article.and(Articles.DUPLICATE_OF.column().isNotNull()), N_COPIES));
    sums.add(count(article.and(UNREAD_DATE.column()), N_UNREAD_DATES));
    sums.add(count(rejected, N_REJECTED));
    Outcomes.LANES.forEach(lane -> sums.add(sum(lane.column()).as(lane.name())));
    return resolved
        .groupBy(SOURCE_PATH.column())
        .agg(sum(N_BYTES.column()).as(N_BYTES.name()), sums.toArray(new Column[0]))
        .withColumn(CONTENT_SHA256.name(), checksum())
        .select(Sources.TABLE.columns());
  }

  private static Column count(Column condition, Field field) {
    return sum(when(coalesce(condition, lit(false)), 1L).otherwise(0L)).as(field.name());
  }

  /** The sum modulo 2^256: what overflows 32 bits goes over into the next higher number. */
  private static Column checksum() {
    List<Column> digits = new ArrayList<>();
    Column carry = lit(0L);
    for (int lane = Outcomes.LANES.size() - 1; lane >= 0; lane--) {
      Column total = Outcomes.LANES.get(lane).column().plus(carry);
      digits.add(0, lpad(lower(hex(total.bitwiseAND(LANE_MASK))), LANE_BITS / 4, "0"));
      carry = shiftrightunsigned(total, LANE_BITS);
    }
    return concat(digits.toArray(new Column[0]));
  }
}
