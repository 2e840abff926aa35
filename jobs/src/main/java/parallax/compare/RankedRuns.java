package parallax.compare;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.Platform;

/**
 * Puts the rows of a partition in the order of their last column, a long that is not negative, as
 * many at a time as fit into a fixed room: what comes out is a few sorted runs one after the other.
 * Sorting all at once would need memory, or files, that grow with the partition.
 */
final class RankedRuns implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1;

  /** So many of a rank's lowest bits give way to the row's number, which also settles ties. */
  private static final int NUMBER_BITS = 18;

  private static final int MOST_ROWS = 1 << NUMBER_BITS;
  private static final int MOST_BYTES = 64 << 20;

  private final StructType schema;

  /**
   * An order.
   *
   * @param schema of the rows; the last column is their rank
   */
  RankedRuns(StructType schema) {
    this.schema = schema;
  }

  /** The same rows, the rank included. */
  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    return new Runs(rows, schema);
  }

  private static final class Runs implements Iterator<InternalRow> {
    private final Iterator<InternalRow> rows;
    private final UnsafeProjection projection;
    private final UnsafeRow row;
    private final int rank;

    /** The rows of the run, one after the other. */
    private byte[] bytes = new byte[1 << 20];

    private int[] ends = new int[1 << 12];
    private long[] order = new long[1 << 12];
    private int size;
    private int next;

    Runs(Iterator<InternalRow> rows, StructType schema) {
      this.rows = rows;
      this.projection = UnsafeProjection.create(schema);
      this.row = new UnsafeRow(schema.length());
      this.rank = schema.length() - 1;
    }

    @Override
    public boolean hasNext() {
      if (next == size) {
        fill();
      }
      return next < size;
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int number = (int) order[next++] & MOST_ROWS - 1;
      int begin = number == 0 ? 0 : ends[number - 1];
      row.pointTo(bytes, Platform.BYTE_ARRAY_OFFSET + begin, ends[number] - begin);
      return row;
    }

    private void fill() {
      size = 0;
      next = 0;
      int end = 0;
      while (size < MOST_ROWS && end < MOST_BYTES && rows.hasNext()) {
        end = add(projection.apply(rows.next()), end);
      }
      Arrays.sort(order, 0, size);
    }

    /** Adds a row at a place in the bytes and returns its end. */
    private int add(UnsafeRow added, int begin) {
      int end = begin + added.getSizeInBytes();
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
      }
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, 2 * size);
        order = Arrays.copyOf(order, 2 * size);
      }
      added.writeToMemory(bytes, Platform.BYTE_ARRAY_OFFSET + begin);
      order[size] = added.getLong(rank) >>> NUMBER_BITS << NUMBER_BITS | size;
      ends[size++] = end;
      return end;
    }
  }
}
