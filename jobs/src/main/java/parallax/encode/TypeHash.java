package parallax.encode;

import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.hash.Murmur3_x86_32;
import org.apache.spark.unsafe.types.UTF8String;

/** The hash of a type's UTF-8 bytes, the same on every machine. */
final class TypeHash {
  private static final int SEED = 42;

  private TypeHash() {}

  static int of(UTF8String type) {
    return hash(type.getBaseObject(), type.getBaseOffset(), type.numBytes());
  }

  static int of(byte[] bytes, int begin, int end) {
    return hash(bytes, Platform.BYTE_ARRAY_OFFSET + begin, end - begin);
  }

  private static int hash(Object base, long offset, int length) {
    return Murmur3_x86_32.hashUnsafeBytes2(base, offset, length, SEED);
  }

  /** The partition of the dictionary that a type belongs to; other bits than a table's slots. */
  static int partition(int hash, int partitions) {
    return (int) (((hash * 0x9E3779B97F4A7C15L) >>> 33) % partitions);
  }
}
