package parallax.cli;

import java.util.ArrayList;
import java.util.List;
import parallax.job.Finding;
import parallax.job.Finding.Severity;
import parallax.lake.RunManifest;

/** Findings as lines for people, and back from a manifest. */
final class FindingText {
  private FindingText() {}

  static String of(Finding finding) {
    return switch (finding.severity()) {
      case NOTE -> finding.message();
      case WARNING -> "Warning: " + finding.message();
      case GATE -> "Quality gate failed (exit code 3): " + finding.message();
      case FAULT -> "Fault: " + finding.message();
    };
  }

  /** What the jobs of a run had to say, from {@code SEVERITY: message}. */
  static List<Finding> parse(RunManifest run) {
    List<Finding> findings = new ArrayList<>();
    run.jobs()
        .values()
        .forEach(
            job ->
                job.findings()
                    .forEach(
                        line -> {
                          int colon = line.indexOf(": ");
                          findings.add(
                              new Finding(
                                  Severity.valueOf(line.substring(0, colon)),
                                  line.substring(colon + 2)));
                        }));
    return findings;
  }
}
