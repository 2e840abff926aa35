package parallax.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * All members of a gzip file (RFC 1952), one after the other, up to the last byte before a tear.
 *
 * <p>The JDK's stream takes damage behind the first member for the end of the file, and others lose
 * what they have already decompressed when the file breaks off.
 */
final class GzipStream extends InputStream {
  private static final int MAGIC = 0x1F8B;
  private static final int DEFLATE = 8;
  private static final int HAS_CHECKSUM = 1 << 1;
  private static final int HAS_EXTRA = 1 << 2;
  private static final int HAS_NAME = 1 << 3;
  private static final int HAS_COMMENT = 1 << 4;

  private final InputStream file;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] compressed = new byte[1 << 15];
  private int at;
  private int end;
  private boolean inMember;
  private boolean atEnd;

  /** Met again on every later read: whoever looks ahead must not take a tear for the end. */
  private @Nullable TornGzipException failure;

  GzipStream(InputStream file) {
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * @throws TornGzipException where the file breaks off or is damaged
   */
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      int size = 0;
      while (size == 0 && length > 0 && beginMember()) {
        size = inflate(bytes, offset, length);
      }
      return size == 0 && atEnd ? -1 : size;
    } catch (EOFException | DataFormatException e) {
      failure = new TornGzipException(e);
      throw failure;
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    file.close();
  }

  private int inflate(byte[] bytes, int offset, int length)
      throws IOException, DataFormatException {
    if (inflater.needsInput()) {
      if (at == end) {
        fill();
      }
      inflater.setInput(compressed, at, end - at);
    }
    int size = inflater.inflate(bytes, offset, length);
    at = end - inflater.getRemaining();
    checksum.update(bytes, offset, size);
    if (inflater.needsDictionary()) {
      throw new DataFormatException("a dictionary is missing");
    }
    // A member may end without a byte more; its trailer is read when the next bytes are wanted.
    if (size == 0 && inflater.finished()) {
      endMember();
    }
    return size;
  }

  /** Whether there is a member to read on in. */
  private boolean beginMember() throws IOException, DataFormatException {
    if (inMember || atEnd) {
      return inMember;
    }
    int first = nextOrEnd();
    while (first == 0) {
      // Archives on tape are filled up with zeros.
      first = nextOrEnd();
    }
    if (first < 0) {
      atEnd = true;
      return false;
    }
    if ((first << 8 | next()) != MAGIC || next() != DEFLATE) {
      throw new DataFormatException("no gzip member begins here");
    }
    skipHeader();
    inflater.reset();
    checksum.reset();
    inMember = true;
    return true;
  }

  private void skipHeader() throws IOException {
    int flags = next();
    skip(6);
    if ((flags & HAS_EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_CHECKSUM) != 0) {
      skip(2);
    }
  }

  private void endMember() throws IOException, DataFormatException {
    if (nextInt() != checksum.getValue()
        || nextInt() != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new DataFormatException("the checksum differs");
    }
    inMember = false;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // A name or comment ends with a zero.
    }
  }

  private long nextInt() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private int next() throws IOException {
    int next = nextOrEnd();
    if (next < 0) {
      throw new EOFException();
    }
    return next;
  }

  private int nextOrEnd() throws IOException {
    if (at == end) {
      int size = file.read(compressed);
      if (size <= 0) {
        return -1;
      }
      at = 0;
      end = size;
    }
    return compressed[at++] & 0xFF;
  }

  private void fill() throws IOException {
    int size = file.read(compressed);
    if (size <= 0) {
      throw new EOFException();
    }
    at = 0;
    end = size;
  }
}
