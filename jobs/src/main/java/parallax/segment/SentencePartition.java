package parallax.segment;

import java.util.Iterator;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.RDDBlockId;
import org.apache.spark.storage.StorageLevel;
import scala.collection.JavaConverters;
import scala.reflect.ClassTag$;

/**
 * Gives the sentences of a partition and puts its counts where Spark looks for them: two tables
 * come from one pass over the text, without keeping its sentences. Were the counts to get lost, or
 * asked for first, Spark would segment the partition once more.
 *
 * @param counts number of the data set of counts
 * @param level how that is kept
 */
record SentencePartition(SegmentPartition partition, int counts, StorageLevel level)
    implements Function2<Integer, Iterator<InternalRow>, Iterator<InternalRow>> {

  @Override
  public Iterator<InternalRow> call(Integer number, Iterator<InternalRow> articles) {
    SegmentedRows rows = partition.rows(articles);
    return new Iterator<>() {
      private boolean done;

      @Override
      public boolean hasNext() {
        boolean more = rows.hasNext();
        if (!more && !done) {
          done = true;
          keep(number, rows.counts());
        }
        return more;
      }

      @Override
      public InternalRow next() {
        return rows.next();
      }
    };
  }

  private void keep(int number, Iterator<PartitionCounts> counted) {
    SparkEnv.get()
        .blockManager()
        .putIterator(
            new RDDBlockId(counts, number),
            JavaConverters.asScalaIterator(counted),
            level,
            true,
            ClassTag$.MODULE$.apply(Object.class));
  }
}
