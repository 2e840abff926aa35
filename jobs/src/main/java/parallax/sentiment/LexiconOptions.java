package parallax.sentiment;

import java.util.List;
import parallax.job.InputFile;
import picocli.CommandLine.Option;

/** Which words have a valence, and which change it. */
public interface LexiconOptions {
  /** Words with their valence, made for Parallax and from VADER's lexicon. */
  String BUILT_IN = "builtin:lexicon/valence.tsv";

  /** Negations, degree words and the like. */
  String BUILT_IN_MODIFIERS = "builtin:lexicon/modifiers.tsv";

  @Option(
      names = "--lexicon",
      defaultValue = BUILT_IN,
      paramLabel = "FILE",
      description =
          "Words with their valence from -4 to 4, tab- or comma-separated, or a .dic list of"
              + " categories; several times for several files, the last one's value holds (default:"
              + " ${DEFAULT-VALUE}).")
  List<InputFile> lexicon();

  @Option(
      names = "--modifiers",
      defaultValue = BUILT_IN_MODIFIERS,
      paramLabel = "FILE",
      description =
          "Negations, degree words, contrasts and idioms, tab-separated (default:"
              + " ${DEFAULT-VALUE}).")
  InputFile modifiers();
}
