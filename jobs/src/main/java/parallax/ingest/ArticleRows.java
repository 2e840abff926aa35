package parallax.ingest;

import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parallax.ingest.ResolvedOutcomes.Resolved;
import parallax.table.Articles;

/** The table {@code articles}: what readers made of the records, with ids and copies settled. */
final class ArticleRows {
  private ArticleRows() {}

  static JavaRDD<InternalRow> of(JavaRDD<byte[]> outcomes, JavaRDD<Fix> fixes) {
    return outcomes.zipPartitions(fixes, ArticleRows::rows);
  }

  private static Iterator<InternalRow> rows(Iterator<byte[]> outcomes, Iterator<Fix> fixes) {
    StructType schema = Articles.TABLE.schema();
    return Streams.of(new ResolvedOutcomes(outcomes, fixes))
        .filter(Resolved::isArticle)
        .map(one -> row(one, schema))
        .iterator();
  }

  private static InternalRow row(Resolved resolved, StructType schema) {
    InternalRow read = Outcomes.article(resolved.outcome());
    Fix fix = resolved.fix();
    if (fix == null) {
      return read;
    }
    @Nullable Object[] values = new @Nullable Object[schema.length()];
    StructField[] fields = schema.fields();
    for (int i = 0; i < values.length; i++) {
      values[i] = read.isNullAt(i) ? null : read.get(i, fields[i].dataType());
    }
    values[Outcomes.articleIndex(Articles.ARTICLE_ID)] = OutcomeRow.internal(fix.id);
    values[Outcomes.articleIndex(Articles.DUPLICATE_OF)] = OutcomeRow.internal(fix.duplicateOf);
    return new GenericInternalRow(values);
  }
}
