package parallax.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;

/**
 * Finds the files that the inputs name. A path that exists is taken as it is; only one that does
 * not exist is read as a pattern.
 */
final class InputListing {
  private static final String PATTERN_CHARACTERS = "*?[{";

  private final Configuration hadoop;
  private final Map<String, ListedFile> found = new TreeMap<>();

  private InputListing(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * Everything that the inputs reach, sorted by path; a file that several of them reach comes once.
   *
   * @throws UserException where an input does not exist or cannot be listed, or nothing is found
   */
  static List<ListedFile> of(@Nullable List<String> inputs, Configuration hadoop) {
    if (inputs == null || inputs.isEmpty()) {
      throw new UserException(
          "No input is named; give files, folders or patterns, such as articles/ or 'news/*.jsonl'.");
    }
    if (inputs.isEmpty()) {
      throw new UserException("No input: name folders, files or patterns with articles.");
    }
    InputListing listing = new InputListing(hadoop);
    inputs.forEach(listing::add);
    if (listing.found.isEmpty()) {
      throw new UserException(
          "No files in %s; expected articles as .txt, .md, .jsonl, .csv or .tsv (or .gz of them)."
              .formatted(String.join(", ", inputs)));
    }
    return distinctNames(listing.found.values());
  }

  private void add(String input) {
    try {
      Path given = new Path(input);
      FileSystem fileSystem = given.getFileSystem(hadoop);
      Path path = fileSystem.makeQualified(given);
      if (fileSystem.exists(path)) {
        FileStatus status = fileSystem.getFileStatus(path);
        addMatch(fileSystem, status, status.isDirectory() ? path : folderOf(path));
      } else {
        addPattern(input, path, fileSystem);
      }
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "Input '%s' is not a path: %s".formatted(Sample.shortened(input), e.getMessage()), e);
    } catch (IOException e) {
      throw unlistable(new Path(input), reason(e));
    }
  }

  private void addPattern(String input, Path path, FileSystem fileSystem) throws IOException {
    boolean isPattern = isPattern(input);
    FileStatus[] matches = isPattern ? fileSystem.globStatus(path) : null;
    if (matches == null || matches.length == 0) {
      throw new UserException(
          isPattern
              ? "Input %s: nothing matches the pattern; check it.".formatted(input)
              : "Input %s does not exist; check the path.".formatted(input));
    }
    Path root = folderBeforePattern(path);
    for (FileStatus match : matches) {
      addMatch(fileSystem, match, root);
    }
  }

  private void addMatch(FileSystem fileSystem, FileStatus status, Path root) {
    if (status.isDirectory()) {
      walk(fileSystem, root, status.getPath());
    } else {
      put(root, status);
    }
  }

  private void walk(FileSystem fileSystem, Path root, Path folder) {
    FolderWalk walk =
        fileSystem.getUri().getScheme().equals("file")
            ? new LocalFolderWalk(root)
            : new RemoteFolderWalk(fileSystem);
    walk.visit(
        folder,
        status -> put(root, status),
        (path, reason, detail) -> {
          if (path.equals(root)) {
            throw unlistable(root, detail);
          }
          KnownProblem problem = KnownProblem.ofFile("", reason, detail);
          put(new ListedFile(root, path, "", 0, 0, problem));
        });
  }

  private void put(Path root, FileStatus status) {
    put(
        new ListedFile(
            root, status.getPath(), "", status.getLen(), status.getModificationTime(), null));
  }

  /** The outermost of the inputs that reach a file names it, in whatever order they are given. */
  private void put(ListedFile file) {
    found.merge(
        file.location().toString(),
        file,
        (one, other) -> one.relative().length() >= other.relative().length() ? one : other);
  }

  private static List<ListedFile> distinctNames(Collection<ListedFile> files) {
    List<ListedFile> named = files.stream().map(file -> file.named(file.relative())).toList();
    named = renamed(named, file -> file.root().getName() + "/" + file.relative());
    named = renamed(named, file -> file.location().toString());
    return named.stream()
        .sorted(Comparator.comparing(ListedFile::path).thenComparing(ListedFile::location))
        .toList();
  }

  /** Gives those files another name that share theirs. */
  private static List<ListedFile> renamed(
      List<ListedFile> files, Function<ListedFile, String> name) {
    Map<String, Long> uses =
        files.stream().collect(Collectors.groupingBy(ListedFile::path, Collectors.counting()));
    return files.stream()
        .map(file -> uses.getOrDefault(file.path(), 0L) > 1 ? file.named(name.apply(file)) : file)
        .toList();
  }

  private static boolean isPattern(String path) {
    return path.chars().anyMatch(c -> PATTERN_CHARACTERS.indexOf(c) >= 0);
  }

  private static Path folderBeforePattern(Path path) {
    Path folder = path;
    for (Path part = path; part != null; part = part.getParent()) {
      if (isPattern(part.getName())) {
        folder = folderOf(part);
      }
    }
    return folder;
  }

  private static Path folderOf(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private static UserException unlistable(Path path, String why) {
    return new UserException("Input %s cannot be listed: %s".formatted(path, why));
  }

  static String reason(IOException e) {
    return e instanceof FileNotFoundException
        ? "it is not there"
        : Sample.shortened(String.valueOf(e.getMessage()));
  }
}
