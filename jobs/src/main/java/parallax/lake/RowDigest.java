package parallax.lake;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.util.AccumulatorV2;

/**
 * Counts rows and takes a checksum of them that does not depend on their order: the SHA-256 of each
 * row's bytes, summed modulo 2^256 (Bellare and Micciancio 1997, AdHash). A task adds its own rows
 * and the driver adds the tasks; Spark counts each task of the writing action once.
 */
final class RowDigest extends AccumulatorV2<RowDigest, String> {
  private static final long LIMB = 0xFFFF_FFFFL;

  private long rows;

  /**
   * The sum in base 2^32, lowest first; carries wait until {@link #carry}, for 2^31 rows at most.
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
  }

  private static void carry(long[] limbs) {
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

  /**
   * The sum, 64 hexadecimal digits. Spark asks for it now and then while a task is adding, in
   * another thread, so nothing may change here.
   */
  @Override
  public String value() {
    long[] carried = limbs.clone();
    carry(carried);
    ByteBuffer bytes = ByteBuffer.allocate(32);
    for (int i = carried.length - 1; i >= 0; i--) {
      bytes.putInt((int) carried[i]);
    }
    return HexFormat.of().formatHex(bytes.array());
  }

  @Override
  public boolean isZero() {
    return rows == 0;
  }

  @Override
  public AccumulatorV2<RowDigest, String> copy() {
    RowDigest copy = new RowDigest();
    copy.add(this);
    return copy;
  }

  @Override
  public void reset() {
    rows = 0;
    Arrays.fill(limbs, 0);
  }

  @Override
  public void add(RowDigest other) {
    rows += other.rows;
    long[] carried = other.limbs.clone();
    carry(carried);
    for (int i = 0; i < limbs.length; i++) {
      limbs[i] += carried[i];
    }
    carry(limbs);
  }

  @Override
  public void merge(AccumulatorV2<RowDigest, String> other) {
    add((RowDigest) other);
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
