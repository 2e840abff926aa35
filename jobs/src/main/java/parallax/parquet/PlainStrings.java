package parallax.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Strings in a row as Parquet's plain encoding has them: each its length in four bytes, then its
 * bytes.
 */
final class PlainStrings {
  private static final VarHandle LENGTH =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private PlainStrings() {}

  static void putLength(byte[] bytes, int at, int length) {
    LENGTH.set(bytes, at, length);
  }

  static int length(byte[] bytes, int at) {
    return (int) LENGTH.get(bytes, at);
  }

  /** Where the string after this one begins. */
  static int next(byte[] bytes, int at) {
    return at + Integer.BYTES + length(bytes, at);
  }

  /** Compares two strings by their bytes, without sign, as UTF-8 sorts. */
  static int compare(byte[] bytes, int left, int right) {
    return Arrays.compareUnsigned(
        bytes,
        left + Integer.BYTES,
        next(bytes, left),
        bytes,
        right + Integer.BYTES,
        next(bytes, right));
  }
}
