package parallax.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Any Hadoop file system. */
final class RemoteFolderWalk implements FolderWalk {
  private final FileSystem fileSystem;

  RemoteFolderWalk(FileSystem fileSystem) {
    this.fileSystem = fileSystem;
  }

  @Override
  public void visit(Path folder, Consumer<FileStatus> files, Problems problems) {
    Deque<Path> open = new ArrayDeque<>();
    open.add(folder);
    while (!open.isEmpty()) {
      Path current = open.remove();
      try {
        for (FileStatus status : fileSystem.listStatus(current)) {
          if (isHidden(status.getPath())) {
            continue;
          }
          if (status.isDirectory()) {
            open.add(status.getPath());
          } else {
            files.accept(status);
          }
        }
      } catch (IOException e) {
        problems.add(
            current,
            Reason.UNREADABLE_FOLDER,
            "The folder cannot be listed (%s); check your right to read it."
                .formatted(InputListing.reason(e)));
      }
    }
  }

  private static boolean isHidden(Path path) {
    return FolderWalk.isHidden(path.getName());
  }
}
