package parallax.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the numbers of a block from an array, or through one from a stream. */
final class BlockInput {
  /** More than an entry takes without its list of articles, and than one article of the list. */
  private static final int ENTRY_BYTES = 64;

  private final byte[] bytes;
  private final InputStream rest;
  private int at;
  private int end;
  private boolean complete;

  /** A block in memory. */
  BlockInput(byte[] block) {
    this.bytes = block;
    this.end = block.length;
    this.complete = true;
    this.rest = InputStream.nullInputStream();
  }

  /** A block elsewhere, read {@code bufferBytes} at a time, at least 128. */
  BlockInput(InputStream block, int bufferBytes) {
    this.bytes = new byte[bufferBytes];
    this.rest = block;
  }

  /** Whether there is anything left; makes an entry without its list readable. */
  boolean more() {
    if (!complete && end - at < ENTRY_BYTES) {
      fill();
    }
    return at < end;
  }

  /** The next byte, 0 to 255. */
  int octet() {
    return bytes[at++] & 0xFF;
  }

  /** The next number; {@link #more} must have been asked since the last 64 bytes. */
  int number() {
    int value = bytes[at++];
    if (value >= 0) {
      return value;
    }
    value &= 0x7F;
    for (int shift = 7; ; shift += 7) {
      int next = bytes[at++];
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** The next text, of any length. */
  String text() {
    more();
    byte[] encoded = new byte[number()];
    for (int i = 0; i < encoded.length; i++) {
      more();
      encoded[i] = bytes[at++];
    }
    return new String(encoded, StandardCharsets.UTF_8);
  }

  private void fill() {
    System.arraycopy(bytes, at, bytes, 0, end - at);
    end -= at;
    at = 0;
    try {
      int read = rest.readNBytes(bytes, end, bytes.length - end);
      complete = read < bytes.length - end;
      end += read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
