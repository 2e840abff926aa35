package parallax.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Lines of a stream as bytes, without their end. A line above the limit is passed over without
 * being held; of it only the beginning is kept.
 */
final class LineReader {
  private static final int CHUNK = 1 << 17;

  private final InputStream in;
  private final int maxBytes;
  private final MessageDigest digest = Hashes.sha256();
  private final byte[] chunk = new byte[CHUNK];
  private int at;
  private int end;
  private long position;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long fullLength;

  /**
   * @param position where the stream stands in its file
   */
  LineReader(InputStream in, int maxBytes, long position) {
    this.in = in;
    this.maxBytes = maxBytes;
    this.position = position;
  }

  /**
   * Goes to the next line; false at the end of the stream.
   *
   * @throws IOException where the stream breaks; {@link #bytes} is then what came before
   */
  boolean next() throws IOException {
    length = 0;
    fullLength = 0;
    boolean any = false;
    while (true) {
      if (at == end && !refill()) {
        return any;
      }
      any = true;
      int newline = newline();
      int stop = newline < 0 ? end : newline;
      keep(at, stop);
      position += stop - at + (newline < 0 ? 0 : 1);
      at = newline < 0 ? end : newline + 1;
      if (newline >= 0) {
        return true;
      }
    }
  }

  /** Passes over the rest of a line, up to a place in the file; false when the place came first. */
  boolean skipLine(long until) throws IOException {
    while (position < until) {
      if (at == end && !refill()) {
        return false;
      }
      int newline = newline();
      int stop = newline < 0 ? end : newline + 1;
      position += stop - at;
      at = stop;
      if (newline >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the next line begins in the file. */
  long position() {
    return position;
  }

  /** The line, valid to {@link #length} and until the next line. */
  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  boolean tooLong() {
    return fullLength > maxBytes;
  }

  long fullLength() {
    return fullLength;
  }

  /** SHA-256 of the whole line, also of one too long to be held. */
  byte[] sha256() {
    if (!tooLong()) {
      digest.reset();
      digest.update(line, 0, length);
    }
    return digest.digest();
  }

  private boolean refill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(chunk, 0, CHUNK));
    return end > 0;
  }

  private int newline() {
    for (int i = at; i < end; i++) {
      if (chunk[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void keep(int from, int to) {
    boolean before = tooLong();
    fullLength += to - from;
    if (tooLong()) {
      if (!before) {
        digest.reset();
        digest.update(line, 0, length);
        length = Math.min(length, Sample.MAX_BYTES);
        line = Arrays.copyOf(line, Sample.MAX_BYTES);
      }
      digest.update(chunk, from, to - from);
      int more = Math.min(to - from, Sample.MAX_BYTES - length);
      System.arraycopy(chunk, from, line, length, Math.max(0, more));
      length += Math.max(0, more);
      return;
    }
    int size = to - from;
    if (length + size > line.length) {
      line = Arrays.copyOf(line, Math.max(length + size, Math.min(2 * line.length, maxBytes)));
    }
    System.arraycopy(chunk, from, line, length, size);
    length += size;
  }
}
