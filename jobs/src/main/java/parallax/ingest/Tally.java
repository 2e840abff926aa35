package parallax.ingest;

import java.nio.ByteBuffer;
import org.apache.spark.sql.Row;
import parallax.table.Sources;

/**
 * The reader's own count of a piece of a file, made before anyone knows what becomes of the
 * records, and the sum of their checksums, which does not depend on where a file is split.
 */
final class Tally {
  private long records;
  private final long[] lanes = new long[Outcomes.LANES.size()];

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
  Row row(String sourcePath, long begin, long bytes, long lines) {
    OutcomeRow row =
        new OutcomeRow(Outcomes.TALLY, sourcePath)
            .set(Sources.N_BYTES, bytes)
            .set(Sources.N_RECORDS, records)
            .set(Outcomes.N_LINES, lines);
    for (int lane = 0; lane < lanes.length; lane++) {
      row.set(Outcomes.LANES.get(lane), lanes[lane]);
    }
    return row.at(begin, 0);
  }
}
