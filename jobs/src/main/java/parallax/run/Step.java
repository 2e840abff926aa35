package parallax.run;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import parallax.lake.RunManifest;
import parallax.table.Table;

/**
 * What is to be done about one job.
 *
 * @param inputs the tables that it reads
 * @param fingerprint of the job as it stands now
 * @param files SHA-256 of each file that an option names
 * @param reuse a run that has its tables already; null where the job must work
 * @param why it must work, or where its tables are from, for people
 */
public record Step(
    BoundJob<?> bound,
    List<Table> inputs,
    String fingerprint,
    SortedMap<String, String> files,
    @Nullable RunManifest reuse,
    String why) {

  public boolean works() {
    return reuse == null;
  }
}
