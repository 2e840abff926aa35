package parallax.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.job.InputFile;
import parallax.job.Job;
import parallax.run.BoundJob;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of several jobs on one command line. Jobs that share an option declare it alike; it
 * is shown and given once.
 */
final class JobOptions {
  private final List<Job<?>> jobs;

  /** Every option by its longest name, in the order of the jobs. */
  private final Map<String, OptionSpec> options = new LinkedHashMap<>();

  private JobOptions(List<Job<?>> jobs) {
    this.jobs = jobs;
  }

  /**
   * Collects the options of the jobs.
   *
   * @throws IllegalStateException where two jobs declare an option of the same name differently
   */
  static JobOptions of(List<Job<?>> jobs) {
    JobOptions all = new JobOptions(jobs);
    for (Job<?> job : jobs) {
      for (OptionSpec option : new DeclaredOptions<>(job.optionsType()).options()) {
        OptionSpec before = all.options.putIfAbsent(option.longestName(), detached(option));
        if (before != null && !declaration(before).equals(declaration(option))) {
          throw new IllegalStateException(
              "Job %s declares %s otherwise than a job before it: %s, and %s"
                  .formatted(
                      job.name(), option.longestName(), declaration(option), declaration(before)));
        }
      }
    }
    return all;
  }

  /** The option specs, to be added to one command. */
  Collection<OptionSpec> specs() {
    return options.values();
  }

  /** The jobs with their options. */
  List<BoundJob<?>> bind(Map<String, List<String>> given) {
    List<BoundJob<?>> bound = new ArrayList<>();
    for (Job<?> job : jobs) {
      bound.add(bind(job, given));
    }
    return bound;
  }

  private static <O> BoundJob<O> bind(Job<O> job, Map<String, List<String>> given) {
    DeclaredOptions<O> declared = new DeclaredOptions<>(job.optionsType());
    List<String> args = new ArrayList<>();
    for (OptionSpec option : declared.options()) {
      for (String value : given.getOrDefault(option.longestName(), List.of())) {
        args.add(option.longestName() + "=" + value);
      }
    }
    declared.commandLine().parseArgs(args.toArray(String[]::new));
    SortedMap<String, List<String>> written = new TreeMap<>();
    SortedMap<String, InputFile> files = new TreeMap<>();
    for (OptionSpec option : declared.options()) {
      Object value = option.getValue();
      written.put(option.longestName(), asWritten(value));
      addFiles(option.longestName(), value, files);
    }
    return new BoundJob<>(job, declared.values(), written, files);
  }

  private static void addFiles(
      String option, @Nullable Object value, SortedMap<String, InputFile> files) {
    if (value instanceof InputFile file) {
      files.put(option, file);
    } else if (value instanceof Collection<?> list) {
      for (Object one : list) {
        addFiles("%s %s".formatted(option, one), one, files);
      }
    }
  }

  /** The command line of one job's options alone. */
  static CommandLine commandLine(CommandSpec spec) {
    CommandLine commandLine = new CommandLine(spec);
    commandLine.registerConverter(InputFile.class, InputFile::new);
    commandLine.setTrimQuotes(false);
    return commandLine;
  }

  /** A value as a user would write it; equal text means equal value. */
  private static List<String> asWritten(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream().map(Object::toString).sorted().toList();
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return List.of(value.toString());
  }

  private static OptionSpec detached(OptionSpec option) {
    return OptionSpec.builder(option.names())
        .type(option.type())
        .auxiliaryTypes(option.auxiliaryTypes())
        .arity(option.arity())
        .paramLabel(option.paramLabel())
        .description(option.description())
        .defaultValue(option.defaultValue())
        .hidden(option.hidden())
        .build();
  }

  private static String declaration(OptionSpec option) {
    return "%s %s, default %s: %s"
        .formatted(
            String.join(" ", option.names()),
            option.type().getSimpleName(),
            option.defaultValue(),
            Arrays.toString(option.description()));
  }
}
