package parallax.lake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * Replaces a small file in one step: a reader sees the old text or the new, whenever the writer
 * stops.
 *
 * <p>Each kind of file system gives this in its own way: a local one by an atomic move over the old
 * name, HDFS by a rename that overwrites, an object store by a single put (its rename is a copy).
 */
final class AtomicFile {
  private AtomicFile() {}

  static void write(Path path, String text, Configuration hadoop) throws IOException {
    FileSystem files = path.getFileSystem(hadoop);
    if (files instanceof LocalFileSystem local) {
      writeLocal(local.pathToFile(path).toPath(), text);
    } else if (files.getScheme().equals("hdfs") || files.getScheme().equals("viewfs")) {
      writeAndRename(path, text, hadoop);
    } else {
      try (OutputStream stream = files.create(path, true)) {
        stream.write(text.getBytes(UTF_8));
      }
    }
  }

  private static void writeLocal(java.nio.file.Path path, String text) throws IOException {
    java.nio.file.Path temporary =
        path.resolveSibling("." + path.getFileName() + "." + ProcessHandle.current().pid());
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void writeAndRename(Path path, String text, Configuration hadoop)
      throws IOException {
    FileContext context = FileContext.getFileContext(path.toUri(), hadoop);
    Path temporary = new Path(path.getParent(), "." + path.getName() + ".tmp");
    try (OutputStream stream =
        context.create(temporary, EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE))) {
      stream.write(text.getBytes(UTF_8));
    }
    context.rename(temporary, path, Options.Rename.OVERWRITE);
  }
}
