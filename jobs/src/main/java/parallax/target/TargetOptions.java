package parallax.target;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import parallax.job.InputFile;
import parallax.mention.Targets;
import parallax.segment.TextWords;
import picocli.CommandLine.Option;

/** Whom sentences are asked about. */
public interface TargetOptions {
  @Option(
      names = "--targets",
      defaultValue = Targets.BUILT_IN,
      paramLabel = "FILE",
      description =
          "Whom or what the tone toward is scored, with their names, YAML (default:"
              + " ${DEFAULT-VALUE}).")
  InputFile targets();

  @Option(
      names = "--target",
      paramLabel = "NAME",
      description =
          "A target instead of those of the file, as 'Name' or 'Name=alias|alias'; several times for"
              + " several.")
  @Nullable List<String> target();

  /** The targets of both options. */
  static Targets of(TargetOptions options, Configuration hadoop, TextWords words) {
    List<String> given = options.target();
    return given == null || given.isEmpty()
        ? Targets.read(options.targets(), hadoop, words)
        : Targets.ofNames(given, words);
  }
}
