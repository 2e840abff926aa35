package parallax.codebook;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import parallax.job.InputFile;
import parallax.job.UserException;

/**
 * The frames to look for and the contrasts to report.
 *
 * @param frames at least one, ids distinct, in the order of the file
 * @param contrasts pairs of frames of this codebook; may be empty
 * @param negation what denies a match
 */
public record Codebook(List<Frame> frames, List<Contrast> contrasts, Negation negation)
    implements Serializable {
  /** The version of the file format that this class reads. */
  public static final int VERSION = 1;

  /** The codebook that is used when no other is named. */
  public static final String BUILT_IN = "builtin:frames.yaml";

  public Codebook {
    frames = List.copyOf(frames);
    contrasts = List.copyOf(contrasts);
  }

  /**
   * Reads a codebook file. What denies a match is taken from the built-in codebook where the file
   * has no {@code negation}.
   *
   * @param words the tokens of a text, by the same rules by which articles are counted
   * @throws UserException with file, line and column if it is not a codebook in UTF-8
   */
  public static Codebook read(
      InputFile file, Configuration hadoop, Function<String, List<String>> words) {
    return parse(file.path(), file.text(hadoop), words, () -> builtIn(hadoop, words).negation());
  }

  static Codebook parse(
      String file,
      String yaml,
      Function<String, List<String>> words,
      Supplier<Negation> negationWhereAbsent) {
    return new CodebookReader(new YamlSource(file, yaml), words, negationWhereAbsent).read();
  }

  private static Codebook builtIn(Configuration hadoop, Function<String, List<String>> words) {
    InputFile file = new InputFile(BUILT_IN);
    return parse(file.path(), file.text(hadoop), words, () -> Negation.NONE);
  }
}
