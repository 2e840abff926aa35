package parallax.ingest;

import java.nio.ByteBuffer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import parallax.table.Sources;

/**
 * The reader's own count of a piece of a file, made before anyone knows what becomes of the
 * records, and the sum of their checksums, which does not depend on where a file is split.
 */
final class Tally {
  /** Numbers of 32 bits in a SHA-256. */
  private static final int LANES = 8;

  private long records;
  private final long[] lanes = new long[LANES];

  /** One record was read. */
  void add(byte[] sha256) {
    records++;
    ByteBuffer digest = ByteBuffer.wrap(sha256);
    for (int lane = 0; lane < lanes.length; lane++) {
      lanes[lane] += Integer.toUnsignedLong(digest.getInt());
    }
  }

  /** A record was met that could not be read, so that it has no checksum. */
  void addUnread() {
    records++;
  }

  /**
   * @param bytes the file's size with its first piece, 0 with the others
   * @param lines lines that begin in the piece
   */
  InternalRow row(String sourcePath, long begin, long bytes, long lines) {
    return OutcomeRow.tally(sourcePath)
        .set(Sources.N_BYTES, bytes)
        .set(Sources.N_RECORDS, records)
        .set(Outcomes.N_LINES, lines)
        .set(Outcomes.CHECKSUM, UnsafeArrayData.fromPrimitiveArray(lanes))
        .at(begin, 0);
  }
}
