package parallax.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parallax.run.BoundJob;

/** Every option with the value that it has, as a file for {@code --config}. */
final class EffectiveConfig {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EffectiveConfig() {}

  /**
   * The options of all jobs, each once, sorted by name.
   *
   * @param given names of the options that the command line or the config file sets
   */
  static String yaml(List<BoundJob<?>> jobs, Set<String> given) {
    Map<String, List<String>> lines = new TreeMap<>();
    for (BoundJob<?> job : jobs) {
      job.written().forEach(lines::putIfAbsent);
    }
    StringBuilder out = new StringBuilder();
    lines.forEach(
        (name, values) -> {
          String line = name.substring(2) + ": " + value(values);
          if (values.isEmpty()) {
            out.append("# ").append(name.substring(2)).append(": not set\n");
          } else {
            out.append(line).append(given.contains(name) ? "\n" : "  # default\n");
          }
        });
    return out.toString();
  }

  /** JSON's quoted strings and lists are YAML too. */
  private static String value(List<String> values) {
    try {
      return JSON.writeValueAsString(values.size() == 1 ? values.get(0) : values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
