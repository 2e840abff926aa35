package parallax.lake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import parallax.job.UserException;

/** Small questions to a file system; what cannot be answered is for the user to mend. */
final class LakeFiles {
  private final FileSystem files;

  LakeFiles(FileSystem files) {
    this.files = files;
  }

  /** The whole text of a file; empty where it is not there. */
  Optional<String> text(Path path) {
    try (InputStream stream = files.open(path)) {
      return Optional.of(new String(stream.readAllBytes(), UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  Optional<FileStatus> status(Path path) {
    try {
      return Optional.of(files.getFileStatus(path));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  boolean exists(Path path) {
    return status(path).isPresent();
  }

  /** What a folder holds; nothing where it is not there. */
  List<FileStatus> list(Path folder) {
    if (!exists(folder)) {
      return List.of();
    }
    try {
      return new ArrayList<>(List.of(files.listStatus(folder)));
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /** Deletes a file, or a folder with all in it; nothing where it is not there. */
  void delete(Path path) {
    try {
      files.delete(path, true);
    } catch (IOException e) {
      throw new UserException("%s cannot be deleted: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static UserException unreadable(Path path, IOException e) {
    return new UserException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
  }
}
