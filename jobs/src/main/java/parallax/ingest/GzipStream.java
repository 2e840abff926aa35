package parallax.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * All members of a gzip file, one after the other. Unlike the JDK's stream it does not take damage
 * behind the first member for the end of the file.
 */
final class GzipStream extends InputStream {
  private final InputStream file;
  private final GzipCompressorInputStream content;

  GzipStream(InputStream file) throws IOException {
    this.file = file;
    try {
      content = new GzipCompressorInputStream(file, true);
    } catch (IOException e) {
      throw new TornGzipException(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return content.read(bytes, offset, length);
    } catch (IOException | RuntimeException e) {
      // The library lets some damage through as unchecked exceptions.
      throw new TornGzipException(e);
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
    file.close();
  }
}
