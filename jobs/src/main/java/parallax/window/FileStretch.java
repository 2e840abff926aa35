package parallax.window;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Part of a file as a stream of its own; any number of them share the file. */
final class FileStretch extends InputStream {
  private final FileChannel file;
  private final long end;
  private long at;

  FileStretch(FileChannel file, long begin, long end) {
    this.file = file;
    this.at = begin;
    this.end = end;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (at >= end) {
      return -1;
    }
    int read = file.read(ByteBuffer.wrap(into, offset, (int) Math.min(length, end - at)), at);
    at += Math.max(0, read);
    return read;
  }
}
