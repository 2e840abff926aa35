package parallax.job;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.BasePredicate;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Predicate;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;
import scala.collection.JavaConverters;
import scala.collection.immutable.Seq;

/**
 * Rows for jobs that go through whole tables by themselves. Where a dataset is nothing but some
 * columns and rows of a table in files, its rows are views of the columns as they were read: Spark
 * would copy each value, and make, compile and warm up code for every such plan.
 */
public final class ColumnRows implements FlatMapFunction<Iterator<ColumnarBatch>, InternalRow> {
  private static final long serialVersionUID = 1;

  /** Places of the wanted columns among those that are read. */
  private final int[] columns;

  private final @Nullable Expression condition;
  private final List<Attribute> read;

  private ColumnRows(int[] columns, @Nullable Expression condition, List<Attribute> read) {
    this.columns = columns;
    this.condition = condition;
    this.read = read;
  }

  /**
   * The rows of a dataset. A row, and whatever is taken from it, is good until the next row is
   * asked for; what is to be kept must be copied.
   */
  public static JavaRDD<InternalRow> of(Dataset<Row> dataset) {
    return TableScan.of(dataset)
        .filter(scan -> scan.files().supportsColumnar())
        .map(
            scan ->
                scan.files()
                    .executeColumnar()
                    .toJavaRDD()
                    .mapPartitions(new ColumnRows(scan.columns(), scan.condition(), scan.read())))
        .orElseGet(() -> dataset.queryExecution().toRdd().toJavaRDD());
  }

  @Override
  public Iterator<InternalRow> call(Iterator<ColumnarBatch> batches) {
    Seq<Attribute> attributes = JavaConverters.asScalaBuffer(read).toList();
    BasePredicate holds = condition == null ? null : Predicate.create(condition, attributes);
    return new Rows(batches, holds);
  }

  private final class Rows implements Iterator<InternalRow> {
    private final Iterator<ColumnarBatch> batches;
    private final @Nullable BasePredicate holds;
    private Iterator<InternalRow> wanted = Collections.emptyIterator();
    private Iterator<InternalRow> all = Collections.emptyIterator();
    private @Nullable InternalRow next;

    Rows(Iterator<ColumnarBatch> batches, @Nullable BasePredicate holds) {
      this.batches = batches;
      this.holds = holds;
    }

    @Override
    public boolean hasNext() {
      while (next == null && (wanted.hasNext() || nextBatch())) {
        InternalRow row = wanted.next();
        next = holds == null || holds.eval(all.next()) ? row : null;
      }
      return next != null;
    }

    @Override
    public InternalRow next() {
      InternalRow row = hasNext() ? next : null;
      if (row == null) {
        throw new NoSuchElementException();
      }
      next = null;
      return row;
    }

    private boolean nextBatch() {
      while (batches.hasNext()) {
        ColumnarBatch batch = batches.next();
        ColumnVector[] vectors =
            Arrays.stream(columns).mapToObj(batch::column).toArray(ColumnVector[]::new);
        wanted = new ColumnarBatch(vectors, batch.numRows()).rowIterator();
        all = batch.rowIterator();
        if (wanted.hasNext()) {
          return true;
        }
      }
      return false;
    }
  }
}
