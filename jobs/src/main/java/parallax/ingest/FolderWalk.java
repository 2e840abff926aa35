package parallax.ingest;

import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Goes through a folder and the folders in it, hidden entries and Spark's own markers aside. */
interface FolderWalk {
  void visit(Path folder, Consumer<FileStatus> files, Problems problems);

  /** Takes what cannot be read. */
  @FunctionalInterface
  interface Problems {
    void add(Path path, Reason reason, String detail);
  }

  /** Names that begin with a dot are hidden; the others mark a table that Spark or Hadoop wrote. */
  static boolean isHidden(String name) {
    return name.startsWith(".")
        || name.equals("_SUCCESS")
        || name.startsWith("_committed_")
        || name.startsWith("_started_");
  }
}
