package parallax.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
  @TempDir private Path folder;

  @Test
  void permissionsAreThoseThatWereAskedFor() throws IOException {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.file.impl", LocalFiles.class.getName());
    try (FileSystem files = FileSystem.newInstance(URI.create("file:///"), hadoop)) {
      assertThat(files).isInstanceOf(LocalFiles.class);
      assertThat(permissions(files, "750")).isEqualTo("rwxr-x---");
      assertThat(permissions(files, "604")).isEqualTo("rw----r--");
    }
  }

  private String permissions(FileSystem files, String octal) throws IOException {
    Path made = folder.resolve(octal);
    var path = new org.apache.hadoop.fs.Path(made.toUri());
    files.mkdirs(path);
    files.setPermission(path, new FsPermission(octal));
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(made));
  }
}
