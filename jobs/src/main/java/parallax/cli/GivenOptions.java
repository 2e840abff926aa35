package parallax.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What the command line gives and, where it says nothing, the config file. */
final class GivenOptions {
  /** The option that paths without an option belong to. */
  static final String INPUT = "--input";

  /** System property: what scripts/analyze reads when told nothing. */
  private static final String SAMPLES = "parallax.samples";

  private GivenOptions() {}

  /** Values as written, by the option's longest name. */
  static Map<String, List<String>> of(
      ParseResult parsed,
      Collection<OptionSpec> options,
      @Nullable String config,
      Configuration hadoop) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    Set<String> known = new TreeSet<>();
    for (OptionSpec option : options) {
      known.add(option.longestName());
      if (parsed.hasMatchedOption(option)) {
        given.put(option.longestName(), asWritten(option));
      }
    }
    if (!parsed.matchedPositionals().isEmpty()) {
      List<String> paths = new ArrayList<>(given.getOrDefault(INPUT, List.of()));
      parsed.matchedPositionals().forEach(path -> paths.addAll(path.originalStringValues()));
      given.put(INPUT, paths);
    }
    if (config != null) {
      ConfigFile.read(config, known, hadoop).forEach(given::putIfAbsent);
    }
    String samples = System.getProperty(SAMPLES, "");
    if (!samples.isEmpty() && known.contains(INPUT)) {
      given.putIfAbsent(INPUT, List.of(samples));
    }
    return given;
  }

  private static List<String> asWritten(OptionSpec option) {
    boolean flag = option.arity().max() == 0;
    return flag ? List.of(option.getValue().toString()) : option.originalStringValues();
  }
}
