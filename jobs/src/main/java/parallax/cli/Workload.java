package parallax.cli;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.lake.TableEntry;

/** How much there is to do, roughly: it decides how Spark is set up, never what comes out. */
final class Workload {
  private Workload() {}

  /** Bytes of the inputs or, where none are given, of the published tables. */
  static long bytes(List<String> inputs, Lake lake, Configuration hadoop) {
    try {
      long bytes = 0;
      for (String input : inputs) {
        bytes += ofInput(new Path(input), hadoop);
      }
      return inputs.isEmpty() ? ofTables(lake, hadoop) : bytes;
    } catch (IOException e) {
      throw new UserException("The input cannot be listed: " + e.getMessage(), e);
    }
  }

  private static long ofInput(Path path, Configuration hadoop) throws IOException {
    FileSystem files = path.getFileSystem(hadoop);
    if (files.exists(path)) {
      return files.getContentSummary(path).getLength();
    }
    FileStatus[] found = files.globStatus(path);
    long bytes = 0;
    if (found != null) {
      for (FileStatus status : found) {
        bytes += files.getContentSummary(status.getPath()).getLength();
      }
    }
    return bytes;
  }

  private static long ofTables(Lake lake, Configuration hadoop) throws IOException {
    long bytes = 0;
    if (lake.current().isPresent()) {
      FileSystem files = lake.root().getFileSystem(hadoop);
      for (TableEntry table : lake.current().get().tables().values()) {
        for (String folder : table.paths()) {
          bytes += files.getContentSummary(lake.path(folder)).getLength();
        }
      }
    }
    return bytes;
  }
}
