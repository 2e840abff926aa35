package parallax.lake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import parallax.job.UserException;

/**
 * A folder of runs: {@code runs/ID/TABLE/*.parquet}, {@code runs/ID/run.json}, and the file {@code
 * CURRENT}, whose first line names the published run.
 *
 * <p>A run becomes visible only when {@code CURRENT} is replaced, in one step; whatever stops
 * before that leaves the last published run as it was.
 */
public final class Lake {
  private static final String CURRENT = "CURRENT";
  private static final String RUNS = "runs";
  private static final String MANIFEST = "run.json";
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path root;
  private final Configuration hadoop;
  private final FileSystem files;

  private Lake(Path root, Configuration hadoop, FileSystem files) {
    this.root = root;
    this.hadoop = hadoop;
    this.files = files;
  }

  /**
   * The lake in a folder, which may not exist yet.
   *
   * @throws UserException where the folder holds something else
   */
  public static Lake at(String folder, Configuration hadoop) {
    try {
      Path path = new Path(folder);
      FileSystem files = path.getFileSystem(hadoop);
      Lake lake = new Lake(files.makeQualified(path), hadoop, files);
      lake.requireLake();
      return lake;
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(
          "--lake %s cannot be opened: %s. Name a folder on a file system that this machine reaches."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private void requireLake() throws IOException {
    FileStatus status = status(root).orElse(null);
    if (status == null) {
      return;
    }
    if (!status.isDirectory()) {
      throw new UserException("--lake %s is a file; name a folder.".formatted(root));
    }
    boolean lake = files.exists(path(CURRENT)) || files.exists(path(RUNS));
    if (!lake && files.listStatus(root).length > 0) {
      throw new UserException(
          "--lake %s is a folder with other things in it and no %s; name an empty or a new folder."
              .formatted(root, CURRENT));
    }
  }

  /** Its folder. */
  public Path root() {
    return root;
  }

  /** A path of the manifest, such as {@code runs/ID/TABLE}, as a whole one. */
  public Path path(String relative) {
    return new Path(root, relative);
  }

  public Path runFolder(String runId) {
    return path(RUNS + "/" + runId);
  }

  /** The published run. */
  public Optional<RunManifest> current() {
    try {
      Optional<String> text = read(path(CURRENT));
      if (text.isEmpty()) {
        return Optional.empty();
      }
      String runId = text.get().lines().findFirst().orElse("").strip();
      return Optional.of(
          run(runId)
              .orElseThrow(
                  () ->
                      new UserException(
                          "%s names the run '%s', and %s/%s has no %s; write an id of 'parallax runs list' into it."
                              .formatted(path(CURRENT), runId, RUNS, runId, MANIFEST))));
    } catch (IOException e) {
      throw unreadable(path(CURRENT), e);
    }
  }

  /** One finished run; empty where there is none of that id. */
  public Optional<RunManifest> run(String runId) {
    if (!runId.matches("[A-Za-z0-9-]+")) {
      return Optional.empty();
    }
    Path manifest = new Path(runFolder(runId), MANIFEST);
    try {
      return read(manifest).map(text -> RunManifest.parse(text, manifest.toString()));
    } catch (IOException e) {
      throw unreadable(manifest, e);
    }
  }

  /** The ids of all runs, unfinished ones too, the newest first. */
  public List<String> runIds() {
    try {
      if (!files.exists(path(RUNS))) {
        return List.of();
      }
      List<String> ids = new ArrayList<>();
      for (FileStatus status : files.listStatus(path(RUNS))) {
        if (status.isDirectory()) {
          ids.add(status.getPath().getName());
        }
      }
      ids.sort(Comparator.reverseOrder());
      return ids;
    } catch (IOException e) {
      throw unreadable(path(RUNS), e);
    }
  }

  /** All finished runs, the newest first. */
  public List<RunManifest> runs() {
    return runIds().stream().flatMap(id -> run(id).stream()).toList();
  }

  /**
   * A new, empty run folder; returns its id, which sorts by time.
   *
   * @throws UserException where nothing can be written
   */
  public String begin(Instant now) {
    try {
      String time = RUN_ID.format(now);
      for (int i = 0; ; i++) {
        String id = i == 0 ? time : time + "-" + i;
        if (!files.exists(runFolder(id))) {
          if (!files.mkdirs(runFolder(id))) {
            throw new IOException("the folder " + runFolder(id) + " could not be made");
          }
          return id;
        }
      }
    } catch (IOException e) {
      throw new UserException(
          "Nothing can be written in the lake %s: %s. Check the rights and the free space, or name another --lake."
              .formatted(root, e.getMessage()),
          e);
    }
  }

  /** Makes a run the current one. */
  public void publish(RunManifest manifest) throws IOException {
    AtomicFile.write(new Path(runFolder(manifest.runId()), MANIFEST), manifest.toJson(), hadoop);
    AtomicFile.write(path(CURRENT), manifest.runId() + "\n", hadoop);
  }

  /** Puts a file of this machine into a run's folder. */
  public void keep(String runId, java.nio.file.Path file, String name) throws IOException {
    files.copyFromLocalFile(false, true, new Path(file.toUri()), new Path(runFolder(runId), name));
  }

  /** A text file of a run's folder; empty where it is not there. */
  public Optional<String> text(String runId, String name) {
    Path path = new Path(runFolder(runId), name);
    try {
      return read(path);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** Clears the folder of a run that failed before it was published. */
  public void abandon(String runId) {
    try {
      files.delete(runFolder(runId), true);
    } catch (IOException e) {
      throw unreadable(runFolder(runId), e);
    }
  }

  /**
   * Removes a run, but for the tables that other runs still point at.
   *
   * @return the tables' folders that were kept
   * @throws UserException where it is the published run or there is none of that id
   */
  public List<String> remove(String runId) {
    if (!runIds().contains(runId)) {
      throw new UserException(
          "There is no run %s in %s; 'parallax runs list' shows them.".formatted(runId, root));
    }
    if (current().map(RunManifest::runId).orElse("").equals(runId)) {
      throw new UserException(
          "%s is the published run; make a new one first, or remove the whole lake folder."
              .formatted(runId));
    }
    Set<String> needed = new HashSet<>();
    for (RunManifest other : runs()) {
      if (!other.runId().equals(runId)) {
        other.tables().values().forEach(table -> needed.addAll(table.paths()));
      }
    }
    try {
      return removeAllBut(needed, runId);
    } catch (IOException e) {
      throw new UserException("%s cannot be removed: %s".formatted(runId, e.getMessage()), e);
    }
  }

  private List<String> removeAllBut(Set<String> needed, String runId) throws IOException {
    Path folder = runFolder(runId);
    // The manifest first: a run that lost a table must not be found.
    files.delete(new Path(folder, MANIFEST), false);
    List<String> kept = new ArrayList<>();
    for (FileStatus status : files.listStatus(folder)) {
      String relative = RUNS + "/" + runId + "/" + status.getPath().getName();
      if (needed.contains(relative)) {
        kept.add(relative);
      } else {
        files.delete(status.getPath(), true);
      }
    }
    if (kept.isEmpty()) {
      files.delete(folder, true);
    }
    kept.sort(Comparator.naturalOrder());
    return kept;
  }

  /** Whether all folders of a table are there. */
  public boolean holds(TableEntry table) {
    try {
      for (String folder : table.paths()) {
        if (!files.exists(path(folder))) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw unreadable(root, e);
    }
  }

  private Optional<String> read(Path path) throws IOException {
    try (InputStream stream = files.open(path)) {
      return Optional.of(new String(stream.readAllBytes(), UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private Optional<FileStatus> status(Path path) throws IOException {
    try {
      return Optional.of(files.getFileStatus(path));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private static UserException unreadable(Path path, IOException e) {
    return new UserException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
  }
}
