package parallax.ngram;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.encode.TypeNames;

/** Rows of the table of n-grams: by size, then n-gram, then outlet. */
final class NgramRows implements Iterator<InternalRow> {
  private static final int COLUMNS = 9;
  private static final UTF8String SPACE = UTF8String.fromString(" ");

  private final CountedNgrams counted;
  private final CountedCells cells;
  private final BitSet extended;
  private final TypeNames names;
  private final OutletSizes outlets;
  private final UTF8String[] outletNames;
  private final int[] order;
  private final UnsafeRowWriter row = new UnsafeRowWriter(COLUMNS, 128);
  private int done;
  private int cell;
  private int endCell;
  private int size;
  private UTF8String ngram = UTF8String.EMPTY_UTF8;

  /**
   * The rows of a partition.
   *
   * @param extended cells whose n-gram is part of a longer one that occurs as often
   */
  NgramRows(CountedNgrams counted, BitSet extended, TypeNames names, OutletSizes outlets) {
    this.counted = counted;
    this.cells = counted.cells();
    this.extended = extended;
    this.names = names;
    this.outlets = outlets;
    this.outletNames = outlets.utf8Names();
    this.order = NgramOrder.of(counted, names);
  }

  @Override
  public boolean hasNext() {
    return cell < endCell || done < order.length;
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (cell == endCell) {
      open(order[done++]);
    }
    write();
    cell++;
    return row.getRow();
  }

  private void open(int next) {
    cell = counted.firstCell(next);
    endCell = counted.endCell(next);
    size = counted.size(next);
    UTF8String[] words = new UTF8String[size];
    Arrays.setAll(words, i -> names.name(names.place(counted.id(next, i))));
    ngram = UTF8String.concatWs(SPACE, words);
  }

  private void write() {
    int outlet = cells.outlet(cell);
    long n = cells.n(cell);
    row.reset();
    row.zeroOutNullBytes();
    row.write(0, outletNames[outlet]);
    row.write(1, size);
    row.write(2, ngram);
    row.write(3, n);
    row.write(4, (long) cells.articles(cell));
    row.write(5, n * 1e6 / outlets.ngrams(outlet, size));
    row.write(6, cells.topShare(cell));
    double dpNorm = cells.dpNorm(cell);
    if (Double.isNaN(dpNorm)) {
      row.setNullAt(7);
    } else {
      row.write(7, dpNorm);
    }
    row.write(8, extended.get(cell) ? 0L : n);
  }
}
