package parallax.compare;

import java.util.Arrays;

/**
 * Articles with what stands in each of them of some n-grams, as bytes: the article's stream of
 * draws, the number of its outlet, its tokens, and how many n-grams follow; of each n-gram the
 * number, less that of the one before, and the count. All numbers but the first have seven bits a
 * byte, the last byte with the highest bit 0.
 */
final class ArticleBlock {
  private ArticleBlock() {}

  /** Writes a block. */
  static final class Writer {
    private byte[] bytes = new byte[1 << 12];
    private int length;

    void stream(long stream) {
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        append((int) (stream >>> shift));
      }
    }

    void number(int number) {
      int rest = number;
      for (; rest >= 0x80; rest >>>= 7) {
        append((rest & 0x7F) | 0x80);
      }
      append(rest);
    }

    int length() {
      return length;
    }

    /** What was written since the last time. */
    byte[] take() {
      byte[] taken = Arrays.copyOf(bytes, length);
      length = 0;
      return taken;
    }

    private void append(int value) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * length);
      }
      bytes[length++] = (byte) value;
    }
  }

  /** Reads a block. */
  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    /** The place of what is read next. */
    int at() {
      return at;
    }

    void goTo(int place) {
      at = place;
    }

    boolean hasNext() {
      return at < bytes.length;
    }

    long stream() {
      long stream = 0;
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        stream |= (bytes[at++] & 0xFFL) << shift;
      }
      return stream;
    }

    int number() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[at++];
        number |= (next & 0x7F) << shift;
        if (next >= 0) {
          return number;
        }
      }
    }
  }
}
