package parallax.sentiment;

import java.nio.ByteOrder;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.array.ByteArrayMethods;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Types of tokens by their UTF-8 bytes: an open-addressing table. The first eight bytes and, of
 * longer tokens, the last eight tell nearly all apart, so that few are compared as a whole.
 */
final class TokenTable {
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

  private static final boolean IS_LITTLE_ENDIAN =
      ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

  /** Of each slot the last and the first bytes, side by side; zeros where it is free. */
  private long[] ends;

  private UTF8String[] tokens;
  private TokenType[] types;
  private int size;

  /**
   * An empty table.
   *
   * @param expected how many it will hold; it grows where there are more
   */
  TokenTable(int expected) {
    int slots = Integer.highestOneBit(Math.max(expected, 4)) << 2;
    ends = new long[2 * slots];
    tokens = new UTF8String[slots];
    types = new TokenType[slots];
  }

  int size() {
    return size;
  }

  /** The type of a token; null where it was not put in. */
  @Nullable TokenType get(UTF8String token) {
    int slot = slot(token);
    return isFree(slot) ? null : types[slot];
  }

  /** Puts in a type; the token, which has at least a byte, may change afterwards. */
  void put(UTF8String token, TokenType type) {
    if (2 * size >= types.length) {
      grow();
    }
    int slot = slot(token);
    size += isFree(slot) ? 1 : 0;
    ends[2 * slot] = last(token);
    ends[2 * slot + 1] = first(token);
    tokens[slot] = token.clone();
    types[slot] = type;
  }

  /** Where a token stands or may be put. */
  private int slot(UTF8String token) {
    long last = last(token);
    long first = first(token);
    int mask = types.length - 1;
    int slot = (int) (((last ^ Long.rotateLeft(first, 29)) * GOLDEN) >>> Integer.SIZE) & mask;
    while (!isFree(slot)
        && (ends[2 * slot] != last
            || ends[2 * slot + 1] != first
            || (token.numBytes() > Long.BYTES && !isSame(tokens[slot], token)))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isFree(int slot) {
    return ends[2 * slot + 1] == 0;
  }

  /**
   * The last eight bytes; of a shorter token all, with zeros. What stands before a short token is
   * read and dropped, at the least some of its array's header: a branch would cost more, as nothing
   * foretells how long the next token is.
   */
  private static long last(UTF8String token) {
    long bytes = bytes(token, token.numBytes() - Long.BYTES);
    return bytes >>> (Byte.SIZE * Math.max(0, Long.BYTES - token.numBytes()));
  }

  /** The first eight bytes; of a token that has no more its length. */
  private static long first(UTF8String token) {
    int length = token.numBytes();
    long bytes = bytes(token, Math.min(0, length - Long.BYTES));
    return length > Long.BYTES ? bytes : length;
  }

  private static long bytes(UTF8String token, int from) {
    long bytes = Platform.getLong(token.getBaseObject(), token.getBaseOffset() + from);
    return IS_LITTLE_ENDIAN ? bytes : Long.reverseBytes(bytes);
  }

  /** As {@code equals}, which would need an object of each token that is looked up. */
  private static boolean isSame(UTF8String one, UTF8String other) {
    return one.numBytes() == other.numBytes()
        && ByteArrayMethods.arrayEquals(
            one.getBaseObject(),
            one.getBaseOffset(),
            other.getBaseObject(),
            other.getBaseOffset(),
            one.numBytes());
  }

  private void grow() {
    TokenTable larger = new TokenTable(types.length);
    for (int slot = 0; slot < types.length; slot++) {
      if (!isFree(slot)) {
        larger.put(tokens[slot], types[slot]);
      }
    }
    ends = larger.ends;
    tokens = larger.tokens;
    types = larger.types;
  }
}
