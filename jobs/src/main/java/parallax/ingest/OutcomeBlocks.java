package parallax.ingest;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;

/**
 * Outcomes in blocks of bytes, in which Spark keeps them: it knows the size of a block without
 * looking into it, and spills it without taking it apart.
 */
final class OutcomeBlocks {
  /** A block is closed when it has this many bytes; the last row may go beyond. */
  private static final int BLOCK_BYTES = 1 << 20;

  private OutcomeBlocks() {}

  /** Packs rows as they come. */
  static Iterator<byte[]> pack(Iterator<InternalRow> rows) {
    UnsafeProjection projection = UnsafeProjection.create(Outcomes.schema());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public byte[] next() {
        if (!rows.hasNext()) {
          throw new NoSuchElementException();
        }
        byte[] block = new byte[1 << 12];
        int end = 0;
        while (end < BLOCK_BYTES && rows.hasNext()) {
          UnsafeRow row = projection.apply(rows.next());
          int next = Math.addExact(end, Long.BYTES + row.getSizeInBytes());
          if (next > block.length) {
            block = Arrays.copyOf(block, Math.max(next, Math.min(2 * block.length, BLOCK_BYTES)));
          }
          Platform.putLong(block, Platform.BYTE_ARRAY_OFFSET + end, row.getSizeInBytes());
          row.writeToMemory(block, Platform.BYTE_ARRAY_OFFSET + end + Long.BYTES);
          end = next;
        }
        return Arrays.copyOf(block, end);
      }
    };
  }

  /** The rows again; they point into the blocks. */
  static Stream<InternalRow> unpack(Iterator<byte[]> blocks) {
    return Streams.of(blocks).flatMap(block -> Streams.of(rows(block)));
  }

  private static Iterator<InternalRow> rows(byte[] block) {
    return new Iterator<>() {
      private int at;

      @Override
      public boolean hasNext() {
        return at < block.length;
      }

      @Override
      public InternalRow next() {
        if (at >= block.length) {
          throw new NoSuchElementException();
        }
        UnsafeRow row = new UnsafeRow(Outcomes.size());
        int size = (int) Platform.getLong(block, Platform.BYTE_ARRAY_OFFSET + at);
        row.pointTo(block, Platform.BYTE_ARRAY_OFFSET + at + Long.BYTES, size);
        at += Long.BYTES + size;
        return row;
      }
    };
  }
}
