package parallax.lake;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;

/**
 * Counts rows and takes a checksum of them that does not depend on their order: the SHA-256 of each
 * row's bytes, summed modulo 2^256 (Bellare and Micciancio 1997, AdHash). A task adds its own rows
 * and the driver adds the tasks.
 */
final class RowDigest implements Serializable {
  private static final long serialVersionUID = 1;
  private static final long LIMB = 0xFFFF_FFFFL;

  private static final long CARRY_ROWS = 1L << 30;

  private long rows;

  /**
   * The sum in base 2^32, lowest first; carries wait until {@link #carry}, for fewer than 2^31
   * rows.
   */
  private final long[] limbs = new long[8];

  private transient MessageDigest sha256 = newSha256();

  /** Adds one row. */
  void addRow(UnsafeRow row) {
    if (row.getBaseObject() instanceof byte[] bytes) {
      int begin = (int) (row.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET);
      sha256.update(bytes, begin, row.getSizeInBytes());
    } else {
      sha256.update(row.getBytes());
    }
    ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
    for (int i = 0; i < limbs.length; i++) {
      limbs[limbs.length - 1 - i] += digest.getInt() & LIMB;
    }
    rows++;
    if (rows % CARRY_ROWS == 0) {
      carry();
    }
  }

  /** Adds the rows of another. */
  void add(RowDigest other) {
    carry();
    other.carry();
    rows += other.rows;
    for (int i = 0; i < limbs.length; i++) {
      limbs[i] += other.limbs[i];
    }
  }

  private void carry() {
    long carry = 0;
    for (int i = 0; i < limbs.length; i++) {
      long sum = limbs[i] + carry;
      limbs[i] = sum & LIMB;
      carry = sum >>> 32;
    }
  }

  long rows() {
    return rows;
  }

  /** The sum, 64 hexadecimal digits. */
  String value() {
    carry();
    ByteBuffer bytes = ByteBuffer.allocate(32);
    for (int i = limbs.length - 1; i >= 0; i--) {
      bytes.putInt((int) limbs[i]);
    }
    return HexFormat.of().formatHex(bytes.array());
  }

  private void readObject(ObjectInputStream stream) throws IOException, ClassNotFoundException {
    stream.defaultReadObject();
    sha256 = newSha256();
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
