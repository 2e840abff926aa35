package parallax.run;

import java.util.List;
import parallax.job.Finding;
import parallax.lake.RunManifest;

/**
 * What came of a run.
 *
 * @param manifest the published run
 * @param fresh whether it was published now; false where everything was up to date
 * @param findings of the jobs that worked
 */
public record RunResult(RunManifest manifest, boolean fresh, List<Finding> findings) {}
