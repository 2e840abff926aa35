package parallax.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file's content as UTF-8 without a byte order mark: decompressed where it is gzip, whatever its
 * name, and transcoded where {@code --charset} says so.
 */
final class Source implements AutoCloseable {
  /** Bytes that are enough to tell a format or a charset. */
  static final int HEAD = 4096;

  private static final int BUFFER = 1 << 16;
  private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] head;
  private final boolean compressed;
  private final long position;

  private Source(InputStream in, byte[] head, boolean compressed, long position) {
    this.in = in;
    this.head = head;
    this.compressed = compressed;
    this.position = position;
  }

  /** The whole file. */
  static Source open(String uri, Charset charset, Configuration hadoop) throws IOException {
    InputStream file = new BufferedInputStream(stream(uri, hadoop), BUFFER);
    try {
      byte[] magic = peek(file, 2);
      boolean compressed = magic.length == 2 && magic[0] == (byte) 0x1F && magic[1] == (byte) 0x8B;
      InputStream content = file;
      long position = 0;
      if (compressed) {
        content = new BufferedInputStream(new GzipStream(file), BUFFER);
      }
      if (!charset.equals(StandardCharsets.UTF_8)) {
        content = new BufferedInputStream(new Transcoder(content, charset), BUFFER);
      } else if (Arrays.equals(peek(content, UTF8_MARK.length), UTF8_MARK)) {
        content.skipNBytes(UTF8_MARK.length);
        position = UTF8_MARK.length;
      }
      return new Source(content, peek(content, HEAD), compressed, position);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The file from a place on, as it is: for parts of large uncompressed UTF-8 files. */
  static Source openAt(String uri, long begin, Configuration hadoop) throws IOException {
    FSDataInputStream file = stream(uri, hadoop);
    file.seek(begin);
    return new Source(file, new byte[0], false, begin);
  }

  InputStream in() {
    return in;
  }

  /** The first bytes, not consumed; fewer where the file is torn or short. */
  byte[] head() {
    return head;
  }

  /** Where the content begins, in bytes of what the reader sees: behind a byte order mark. */
  long position() {
    return position;
  }

  boolean compressed() {
    return compressed;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static FSDataInputStream stream(String uri, Configuration hadoop) throws IOException {
    Path path = new Path(URI.create(uri));
    FileSystem fileSystem = path.getFileSystem(hadoop);
    // Hadoop's checksum files are not the user's, may be stale, and cannot be named for "a:b.txt".
    return fileSystem instanceof LocalFileSystem local
        ? local.getRawFileSystem().open(path)
        : fileSystem.open(path);
  }

  /** What stands before a tear is shown; the tear itself is met again, and reported, on reading. */
  private static byte[] peek(InputStream in, int size) throws IOException {
    in.mark(size);
    byte[] bytes = new byte[size];
    int length = 0;
    try {
      int more = in.read(bytes);
      while (more > 0) {
        length += more;
        more = in.read(bytes, length, size - length);
      }
    } catch (TornGzipException e) {
      // Reading comes here again.
    }
    in.reset();
    return Arrays.copyOf(bytes, length);
  }
}
