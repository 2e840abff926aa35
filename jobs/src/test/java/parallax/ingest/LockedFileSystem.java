package parallax.ingest;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;

/** A Hadoop file system other than the local one, where names with "locked" may not be read. */
public final class LockedFileSystem extends RawLocalFileSystem {
  private static final URI ROOT = URI.create("locked:///");

  static Configuration configure(Configuration hadoop) {
    hadoop.set("fs.locked.impl", LockedFileSystem.class.getName());
    return hadoop;
  }

  @Override
  public String getScheme() {
    return "locked";
  }

  @Override
  public URI getUri() {
    return ROOT;
  }

  @Override
  public FileStatus[] listStatus(Path folder) throws IOException {
    requireRight(folder);
    return super.listStatus(folder);
  }

  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    requireRight(file);
    return super.open(file, bufferSize);
  }

  private static void requireRight(Path path) throws IOException {
    if (path.getName().contains("locked")) {
      throw new AccessControlException("Permission denied: " + path.getName());
    }
  }
}
