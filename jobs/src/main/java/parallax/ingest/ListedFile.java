package parallax.ingest;

import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found below an input.
 *
 * @param root the folder that the input is, or that it was named in
 * @param location where it is
 * @param path its name in the tables: relative to the root, so that it stays the same when the
 *     folder moves; with more in front where two inputs hold files of one name
 * @param bytes its size on disk
 * @param modified when it was changed last, in milliseconds since 1970
 * @param problem why it cannot be read; null for a file that can
 */
record ListedFile(
    Path root,
    Path location,
    String path,
    long bytes,
    long modified,
    @Nullable KnownProblem problem) {

  /** The path below the root, with slashes. */
  String relative() {
    String folder = root.toUri().getPath();
    String prefix = folder.endsWith("/") ? folder : folder + "/";
    String whole = location.toUri().getPath();
    return whole.startsWith(prefix) ? whole.substring(prefix.length()) : location.getName();
  }

  ListedFile named(String name) {
    KnownProblem same =
        problem == null ? null : KnownProblem.ofFile(name, problem.reason(), problem.detail());
    return new ListedFile(root, location, name, bytes, modified, same);
  }

  /** The name of the folder that it lies in. */
  String folder() {
    Path parent = location.getParent();
    return parent == null ? "" : parent.getName();
  }
}
