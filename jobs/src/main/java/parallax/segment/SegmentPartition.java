package parallax.segment;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.text.Variants;

/** What a task needs to segment the articles of a partition. */
record SegmentPartition(
    Segmenter segmenter, Broadcast<Variants> variants, boolean keepBoilerplate, int parts)
    implements Serializable {

  /** The sentences in the order of the articles. */
  SegmentedRows rows(Iterator<InternalRow> articles) {
    return new SegmentedRows(
        articles, new ArticleSegmenter(segmenter, keepBoilerplate), variants.value(), parts);
  }

  /** The counts alone: for when those that {@link SentencePartition} put aside are lost. */
  Iterator<PartitionCounts> counts(Iterator<InternalRow> articles) {
    SegmentedRows rows = rows(articles);
    while (rows.hasNext()) {
      rows.next();
    }
    return rows.counts();
  }
}
