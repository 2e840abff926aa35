package parallax.parquet;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.apache.parquet.internal.filter2.columnindex.RowRanges;

/**
 * Some rows of a row group, in the form in which the Parquet library asks for them.
 *
 * <p>Up to version 1.16 the library loses the last row that it is asked for where that row stands
 * by itself on a later page than the row before (apache/parquet-java issue 3747). So a row beside
 * the last one is asked for as well.
 */
final class RowSelection {
  private final long[] rows;
  private final int wanted;

  /** The row that nobody wants; −1 where all of the row group are read anyway. */
  private final long beside;

  /**
   * @param wanted numbers of rows in the row group, ascending, at least one
   * @param of how many rows the row group has
   */
  RowSelection(long[] wanted, long of) {
    this.wanted = wanted.length;
    long last = wanted[wanted.length - 1];
    long other = last + 1 < of ? last + 1 : last - 1;
    boolean isWanted = wanted.length > 1 && wanted[wanted.length - 2] == other;
    this.beside = isWanted ? -1 : other;
    this.rows =
        beside < 0
            ? wanted
            : LongStream.concat(LongStream.of(wanted), LongStream.of(beside)).sorted().toArray();
  }

  /**
   * The wanted rows of those that are read.
   *
   * @param read gives the rows that were asked for, one after the other
   */
  <T> Iterator<T> wanted(Supplier<T> read) {
    return new Iterator<>() {
      private int place;
      private int left = wanted;

      @Override
      public boolean hasNext() {
        return left > 0;
      }

      @Override
      public T next() {
        if (left == 0) {
          throw new NoSuchElementException();
        }
        left--;
        T row = read.get();
        if (rows[place++] == beside) {
          row = read.get();
          place++;
        }
        return row;
      }
    };
  }

  /** The ranges that are just these rows. */
  RowRanges ranges() {
    return RowRanges.create(rows.length, IntStream.range(0, rows.length).iterator(), index());
  }

  /** Ranges are made of pages: as if each row were one. */
  private OffsetIndex index() {
    return new OffsetIndex() {
      @Override
      public int getPageCount() {
        return rows.length;
      }

      @Override
      public long getFirstRowIndex(int page) {
        return rows[page];
      }

      @Override
      public long getLastRowIndex(int page, long rowGroupRows) {
        return rows[page];
      }

      @Override
      public long getOffset(int page) {
        throw new UnsupportedOperationException();
      }

      @Override
      public int getCompressedPageSize(int page) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
