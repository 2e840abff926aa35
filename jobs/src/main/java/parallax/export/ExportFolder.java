package parallax.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import parallax.job.UserException;

/**
 * A folder that is filled beside its place and put there when it is whole, so that nobody sees half
 * an export. It takes the place of an earlier export only, never of anything else.
 */
final class ExportFolder {
  private final Path folder;
  private final Path filled;
  private final FileSystem files;
  private final Configuration hadoop;
  private final List<String> names = new ArrayList<>();

  /**
   * Begins to fill.
   *
   * @param overwrite whether an earlier export may be replaced
   * @throws UserException where the place is taken
   */
  ExportFolder(String output, boolean overwrite, Configuration hadoop) throws IOException {
    this.hadoop = hadoop;
    this.files = new Path(output).getFileSystem(hadoop);
    this.folder = files.makeQualified(new Path(output));
    this.filled = beside("filling");
    files.setWriteChecksum(false);
    requirePlace(output, overwrite);
    if (!files.mkdirs(filled)) {
      throw new UserException(
          "--output %s: no folder can be made beside it; name another place.".formatted(output));
    }
  }

  private Path beside(String purpose) {
    return new Path(
        folder.getParent(),
        ".%s.%s-%d".formatted(folder.getName(), purpose, ProcessHandle.current().pid()));
  }

  private void requirePlace(String output, boolean overwrite) throws IOException {
    if (folder.getParent() == null) {
      throw new UserException("--output %s: name a folder below it.".formatted(output));
    }
    if (!files.exists(folder)) {
      return;
    }
    if (!files.getFileStatus(folder).isDirectory()) {
      throw new UserException("--output %s is a file; name a folder.".formatted(output));
    }
    Set<String> there = there();
    if (there.isEmpty()) {
      return;
    }
    if (!overwrite) {
      throw new UserException(
          "--output %s is not empty; name a new folder, or give --overwrite to replace an earlier export."
              .formatted(output));
    }
    there.removeAll(exported());
    if (!there.isEmpty()) {
      throw new UserException(
          "--output %s holds what no export wrote, such as %s; --overwrite would delete it. Name another folder."
              .formatted(output, there.iterator().next()));
    }
  }

  /** All files there are, relative to the folder. */
  private Set<String> there() throws IOException {
    Set<String> there = new HashSet<>();
    int start = folder.toUri().getPath().length() + 1;
    for (RemoteIterator<LocatedFileStatus> found = files.listFiles(folder, true);
        found.hasNext(); ) {
      there.add(found.next().getPath().toUri().getPath().substring(start));
    }
    return there;
  }

  private Set<String> exported() throws IOException {
    Path manifest = new Path(folder, ExportManifest.NAME);
    Set<String> exported = new HashSet<>();
    if (files.exists(manifest)) {
      try (InputStream stream = files.open(manifest)) {
        ExportManifest.parse(new String(stream.readAllBytes(), UTF_8))
            .ifPresent(
                earlier -> {
                  exported.addAll(earlier.files());
                  exported.add(ExportManifest.NAME);
                });
      }
    }
    return exported;
  }

  /** A new file of the export. */
  OutputStream create(String name) throws IOException {
    names.add(name);
    return files.create(new Path(filled, name), false);
  }

  /** Copies a file into the export. */
  void copy(Path from, String name) throws IOException {
    names.add(name);
    FileUtil.copy(
        from.getFileSystem(hadoop), from, files, new Path(filled, name), false, false, hadoop);
  }

  /** The names of all files so far. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** Puts the folder in its place: in one step where there was none. */
  void publish() throws IOException {
    Path earlier = beside("earlier");
    boolean replaces = files.exists(folder);
    if (replaces) {
      require(files.rename(folder, earlier), folder, earlier);
    }
    if (!files.rename(filled, folder)) {
      if (replaces) {
        files.rename(earlier, folder);
      }
      require(false, filled, folder);
    }
    if (replaces) {
      files.delete(earlier, true);
    }
  }

  private static void require(boolean renamed, Path from, Path to) throws IOException {
    if (!renamed) {
      throw new IOException("%s could not be renamed to %s".formatted(from, to));
    }
  }

  /** Clears what was filled but not published; nothing after that. */
  void clear() throws IOException {
    files.delete(filled, true);
  }
}
