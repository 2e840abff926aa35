package parallax.cli;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import parallax.job.UserException;
import parallax.run.BoundJob;
import parallax.table.Table;
import parallax.text.NearestName;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The jobs that {@code --only} names, with all that make what they read. */
final class ChosenJobs {
  private static final String ONLY = "--only";

  private ChosenJobs() {}

  static OptionSpec option() {
    return OptionSpec.builder(ONLY)
        .paramLabel("JOB")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .description(
            "Only this job and those whose tables it needs, such as compare-ngrams. May be repeated.")
        .build();
  }

  /** Whether the command line asks for some jobs alone. */
  static boolean areAskedFor(CommandSpec command) {
    OptionSpec option = command.findOption(ONLY);
    return option != null && option.getValue() != null;
  }

  /**
   * Those that are wanted, in the same order: all, where the command has no such option or it is
   * not given.
   *
   * @param jobs each after those whose tables it reads
   * @throws UserException where a name is none of a job
   */
  static List<BoundJob<?>> of(CommandSpec command, List<BoundJob<?>> jobs, Configuration hadoop) {
    OptionSpec option = command.findOption(ONLY);
    if (option == null || option.getValue() == null) {
      return jobs;
    }
    List<String> known = jobs.stream().map(BoundJob::name).toList();
    Set<String> wanted = new HashSet<>();
    for (Object name : option.<Collection<?>>getValue()) {
      if (!known.contains(name.toString())) {
        throw new UserException(
            "%s: there is no job '%s'; did you mean '%s'?"
                .formatted(ONLY, name, NearestName.of(name.toString(), known)));
      }
      wanted.add(name.toString());
    }
    Set<Table> read = new HashSet<>();
    for (int i = jobs.size() - 1; i >= 0; i--) {
      BoundJob<?> job = jobs.get(i);
      if (wanted.contains(job.name()) || job.job().outputs().stream().anyMatch(read::contains)) {
        wanted.add(job.name());
        read.addAll(job.inputs(hadoop));
      }
    }
    return jobs.stream().filter(job -> wanted.contains(job.name())).toList();
  }
}
