package parallax.ingest;

import java.io.Serializable;
import parallax.ingest.ResolvedOutcomes.Resolved;

/** The accounts of a file, or of a piece of one. */
final class SourceCounts implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int LANE_BITS = 32;
  private static final long LANE_MASK = (1L << LANE_BITS) - 1;

  long bytes;

  /** As its reader counted them, before anyone knew what becomes of them. */
  long records;

  long lines;
  long articles;
  long copies;
  long unreadDates;
  long rejected;

  /** The sum of the records' checksums in numbers of 32 bits, the highest first. */
  long[] checksum = new long[0];

  /** One record. */
  void add(Resolved record) {
    if (record.isArticle()) {
      articles++;
      copies += record.isCopy() ? 1 : 0;
      unreadDates += record.outcome().getBoolean(Outcomes.index(Outcomes.UNREAD_DATE)) ? 1 : 0;
    } else {
      rejected++;
    }
  }

  /** Another piece of the file. */
  void add(SourceCounts other) {
    bytes += other.bytes;
    records += other.records;
    lines += other.lines;
    articles += other.articles;
    copies += other.copies;
    unreadDates += other.unreadDates;
    rejected += other.rejected;
    if (checksum.length == 0) {
      checksum = new long[other.checksum.length];
    }
    for (int lane = 0; lane < checksum.length; lane++) {
      checksum[lane] += other.checksum[lane];
    }
  }

  /** The sum modulo 2^256: what overflows 32 bits goes over into the next higher number. */
  String checksumInHex() {
    StringBuilder hex = new StringBuilder();
    long carry = 0;
    for (int lane = checksum.length - 1; lane >= 0; lane--) {
      long total = checksum[lane] + carry;
      hex.insert(0, "%08x".formatted(total & LANE_MASK));
      carry = total >>> LANE_BITS;
    }
    return hex.toString();
  }
}
