package parallax.lake;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parallax.job.UserException;

/**
 * A folder of runs: {@code runs/ID/TABLE/*.parquet}, {@code runs/ID/run.json}, and the file {@code
 * CURRENT}, whose first line names the published run.
 *
 * <p>A run becomes visible only when {@code CURRENT} is replaced, in one step; whatever stops
 * before that leaves the last published run as it was.
 */
public final class Lake {
  static final String CURRENT = "CURRENT";
  static final String RUNS = "runs";
  static final String MANIFEST = "run.json";
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Logger LOG = LoggerFactory.getLogger(Lake.class);

  private final Path root;
  private final Configuration hadoop;
  private final FileSystem fileSystem;
  private final LakeFiles files;

  private Lake(Path root, Configuration hadoop, FileSystem fileSystem) {
    this.root = root;
    this.hadoop = hadoop;
    this.fileSystem = fileSystem;
    this.files = new LakeFiles(fileSystem);
  }

  /**
   * The lake in a folder, which may not exist yet.
   *
   * @throws UserException where the folder holds something else
   */
  public static Lake at(String folder, Configuration hadoop) {
    try {
      Path path = new Path(folder);
      FileSystem fileSystem = path.getFileSystem(hadoop);
      Lake lake = new Lake(fileSystem.makeQualified(path), hadoop, fileSystem);
      lake.requireLake();
      return lake;
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(
          "--lake %s cannot be opened: %s. Name a folder on a file system that this machine reaches."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private void requireLake() {
    FileStatus status = files.status(root).orElse(null);
    if (status == null) {
      return;
    }
    if (!status.isDirectory()) {
      throw new UserException("--lake %s is a file; name a folder.".formatted(root));
    }
    boolean lake = files.exists(path(CURRENT)) || files.exists(path(RUNS));
    if (!lake && !files.list(root).isEmpty()) {
      throw new UserException(
          "--lake %s is a folder with other things in it and no %s; name an empty or a new folder."
              .formatted(root, CURRENT));
    }
  }

  LakeFiles files() {
    return files;
  }

  Configuration hadoop() {
    return hadoop;
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
    Optional<String> text = files.text(path(CURRENT));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String runId = text.get().lines().findFirst().orElse("").strip();
    Optional<RunManifest> run = run(runId);
    if (run.isEmpty()) {
      throw new UserException(
          "%s names the run '%s', and %s/%s has no %s; write an id of 'parallax runs list' into it."
              .formatted(path(CURRENT), runId, RUNS, runId, MANIFEST));
    }
    return run;
  }

  /** One finished run; empty where there is none of that id. */
  public Optional<RunManifest> run(String runId) {
    if (!runId.matches("[A-Za-z0-9-]+")) {
      return Optional.empty();
    }
    Path manifest = new Path(runFolder(runId), MANIFEST);
    return files.text(manifest).map(text -> RunManifest.parse(text, manifest.toString()));
  }

  /** The ids of all runs, unfinished ones too, the newest first. */
  public List<String> runIds() {
    return files.list(path(RUNS)).stream()
        .filter(FileStatus::isDirectory)
        .map(status -> status.getPath().getName())
        .sorted(Comparator.reverseOrder())
        .toList();
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
    String id = RUN_ID.format(now);
    for (int i = 1; files.exists(runFolder(id)); i++) {
      id = RUN_ID.format(now) + "-" + i;
    }
    try {
      if (!fileSystem.mkdirs(runFolder(id))) {
        throw new IOException("the folder " + runFolder(id) + " could not be made");
      }
    } catch (IOException e) {
      throw new UserException(
          "Nothing can be written in the lake %s: %s. Check the rights and the free space, or name another --lake."
              .formatted(root, e.getMessage()),
          e);
    }
    return id;
  }

  /** Makes a run the current one. */
  public void publish(RunManifest manifest) throws IOException {
    AtomicFile.write(new Path(runFolder(manifest.runId()), MANIFEST), manifest.toJson(), hadoop);
    AtomicFile.write(path(CURRENT), manifest.runId() + "\n", hadoop);
  }

  /** Puts a file of this machine into a run's folder. */
  public void keep(String runId, java.nio.file.Path file, String name) throws IOException {
    fileSystem.copyFromLocalFile(
        false, true, new Path(file.toUri()), new Path(runFolder(runId), name));
  }

  /** A text file of a run's folder; empty where it is not there. */
  public Optional<String> text(String runId, String name) {
    return files.text(new Path(runFolder(runId), name));
  }

  /**
   * Clears the folder of a run that failed before it was published, as far as it can: what failed
   * matters more, and a folder without a manifest is never read.
   */
  public void abandon(String runId) {
    try {
      fileSystem.delete(runFolder(runId), true);
    } catch (IOException e) {
      LOG.warn("The unfinished run {} could not be cleared", runId, e);
    }
  }

  /** Whether all folders of a table are there. */
  public boolean holds(TableEntry table) {
    return table.paths().stream().allMatch(folder -> files.exists(path(folder)));
  }
}
