package parallax.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The local file system, with an eye on links, which Hadoop follows anywhere without a word: a link
 * to a file inside the input is read, one that leads out of it is not, and no link to a folder is.
 */
final class LocalFolderWalk implements FolderWalk {
  private final java.nio.file.Path root;

  LocalFolderWalk(Path root) {
    this.root = local(root);
  }

  @Override
  public void visit(Path folder, Consumer<FileStatus> files, Problems problems) {
    Deque<java.nio.file.Path> open = new ArrayDeque<>();
    open.add(local(folder));
    while (!open.isEmpty()) {
      java.nio.file.Path current = open.remove();
      try (DirectoryStream<java.nio.file.Path> entries = Files.newDirectoryStream(current)) {
        for (java.nio.file.Path entry : entries) {
          if (FolderWalk.isHidden(entry.getFileName().toString())) {
            continue;
          }
          if (entry.toString().indexOf('\uFFFD') >= 0) {
            problems.add(
                hadoop(entry),
                Reason.UNREADABLE_FILE,
                "The name has letters that the locale cannot read; run with LC_ALL=C.UTF-8.");
          } else if (Files.isDirectory(entry, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            open.add(entry);
          } else {
            visitFile(entry, files, problems);
          }
        }
      } catch (IOException | DirectoryIteratorException e) {
        problems.add(
            hadoop(current),
            Reason.UNREADABLE_FOLDER,
            "The folder cannot be listed; check your right to read it.");
      }
    }
  }

  private void visitFile(java.nio.file.Path file, Consumer<FileStatus> files, Problems problems) {
    try {
      java.nio.file.Path real = file.toRealPath();
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        problems.add(
            hadoop(file),
            Reason.LINK_TO_FOLDER,
            "A link to a folder is not followed; give that folder as an input of its own.");
      } else if (!attributes.isRegularFile()) {
        problems.add(
            hadoop(file), Reason.NOT_A_FILE, "A device or pipe, expected a file; move it away.");
      } else if (!real.startsWith(root.toRealPath())) {
        problems.add(
            hadoop(file),
            Reason.LINK_OUT_OF_FOLDER,
            "A link that leads out of the input folder is not followed; copy the file into it.");
      } else {
        files.accept(
            new FileStatus(
                attributes.size(),
                false,
                1,
                1,
                attributes.lastModifiedTime().toMillis(),
                hadoop(file)));
      }
    } catch (IOException e) {
      problems.add(
          hadoop(file),
          Files.isSymbolicLink(file) ? Reason.BROKEN_LINK : Reason.UNREADABLE_FILE,
          "The file cannot be looked at; check that it exists and your right to read it.");
    }
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private static Path hadoop(java.nio.file.Path path) {
    return new Path("file", null, path.toString());
  }
}
