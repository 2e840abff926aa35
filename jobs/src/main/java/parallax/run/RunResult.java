package parallax.run;

import java.util.List;
import parallax.job.Finding;
import parallax.lake.RunManifest;

/**
 * What came of a run.
 *
 * @param manifest the published run
 * @param findings of the jobs that worked
 */
public record RunResult(RunManifest manifest, List<Finding> findings) {}
