package parallax.framing;

import org.jspecify.annotations.Nullable;
import parallax.codebook.Codebook;
import parallax.job.InputFile;
import picocli.CommandLine.Option;

/** For jobs that must know the same frames and methods. */
public interface FrameOptions {
  /** The option that names a model. */
  String MODEL = "--frames-model";

  @Option(
      names = "--codebook",
      defaultValue = Codebook.BUILT_IN,
      paramLabel = "FILE",
      description = "Frames to look for and contrasts to report, YAML (default: ${DEFAULT-VALUE}).")
  InputFile codebook();

  @Option(
      names = MODEL,
      paramLabel = "FOLDER",
      description =
          "Also find frames by a model that 'parallax train' made; the codebook must have them.")
  @Nullable String framesModel();
}
