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
    this.end = block.length - Numbers.SLACK;
    this.complete = true;
    this.rest = InputStream.nullInputStream();
  }

  /** A block elsewhere, read {@code bufferBytes} at a time, at least 128. */
  BlockInput(InputStream block, int bufferBytes) {
    this.bytes = new byte[bufferBytes + Numbers.SLACK];
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
    int number = Numbers.read(bytes, at);
    at = Numbers.end(bytes, at);
    return number;
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
      int room = bytes.length - Numbers.SLACK - end;
      int read = rest.readNBytes(bytes, end, room);
      complete = read < room;
      end += read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
