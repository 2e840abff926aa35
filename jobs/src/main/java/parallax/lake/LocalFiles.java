package parallax.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's file system of this machine, which sets permissions itself. Without Hadoop's native
 * library the original starts a process, chmod, for every folder and file that it makes: a hundred
 * in a run.
 */
public final class LocalFiles extends LocalFileSystem {
  /** Used by Hadoop, which finds it under {@code fs.file.impl}. */
  public LocalFiles() {
    super(new Raw());
  }

  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      java.nio.file.Path file = pathToFile(path).toPath();
      boolean isPlain =
          !permission.getStickyBit() && Files.getFileStore(file).supportsFileAttributeView("posix");
      if (isPlain) {
        Files.setPosixFilePermissions(file, posix(permission));
      } else {
        super.setPermission(path, permission);
      }
    }

    private static Set<PosixFilePermission> posix(FsPermission permission) {
      return PosixFilePermissions.fromString(
          permission.getUserAction().SYMBOL
              + permission.getGroupAction().SYMBOL
              + permission.getOtherAction().SYMBOL);
    }
  }
}
