package parallax.lake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import parallax.job.UserException;

/** Removes runs that nobody needs any more. */
public final class OldRuns {
  private final Lake lake;

  public OldRuns(Lake lake) {
    this.lake = lake;
  }

  /**
   * Removes a run, but for the tables that other runs still point at.
   *
   * @return the tables' folders that were kept
   * @throws UserException where it is the published run or there is none of that id
   */
  public List<String> remove(String runId) {
    if (!lake.runIds().contains(runId)) {
      throw new UserException(
          "There is no run %s in %s; 'parallax runs list' shows them."
              .formatted(runId, lake.root()));
    }
    if (lake.current().map(RunManifest::runId).orElse("").equals(runId)) {
      throw new UserException(
          "%s is the published run; make a new one first, or remove the whole lake folder."
              .formatted(runId));
    }
    Set<String> needed = new HashSet<>();
    for (RunManifest other : lake.runs()) {
      if (!other.runId().equals(runId)) {
        other.tables().values().forEach(table -> needed.addAll(table.paths()));
      }
    }
    return removeAllBut(needed, runId);
  }

  private List<String> removeAllBut(Set<String> needed, String runId) {
    LakeFiles files = lake.files();
    Path folder = lake.runFolder(runId);
    // The manifest first: a run that lost a table must not be found.
    files.delete(new Path(folder, Lake.MANIFEST));
    List<String> kept = new ArrayList<>();
    for (FileStatus status : files.list(folder)) {
      String relative = Lake.RUNS + "/" + runId + "/" + status.getPath().getName();
      if (needed.contains(relative)) {
        kept.add(relative);
      } else {
        files.delete(status.getPath());
      }
    }
    if (kept.isEmpty()) {
      files.delete(folder);
    }
    kept.sort(Comparator.naturalOrder());
    return kept;
  }
}
