package parallax.codebook;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.yaml.YamlSource;

/**
 * The frames to look for and the contrasts to report.
 *
 * @param frames at least one, in the order of the file; no id is that of another frame or group
 * @param groups of frames, each before those inside it; may be empty
 * @param contrasts pairs of frames or groups of this codebook; may be empty
 * @param negation what denies a match
 * @param classes the classes of words that patterns name; may be empty
 */
public record Codebook(
    List<Frame> frames,
    List<Group> groups,
    List<Contrast> contrasts,
    Negation negation,
    WordClasses classes)
    implements Serializable {
  /** The version of the file format that this class reads. */
  public static final int VERSION = 1;

  private static final String KIND = "Codebook";

  /** The codebook that is used when no other is named. */
  public static final String BUILT_IN = "builtin:frames.yaml";

  public Codebook {
    frames = List.copyOf(frames);
    groups = List.copyOf(groups);
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
    YamlSource source = YamlSource.of(KIND, file.path(), file.bytes(hadoop));
    return new CodebookReader(source, words, () -> builtIn(hadoop, words).negation()).read();
  }

  static Codebook parse(
      String file,
      String yaml,
      Function<String, List<String>> words,
      Supplier<Negation> negationWhereAbsent) {
    return new CodebookReader(new YamlSource(KIND, file, yaml), words, negationWhereAbsent).read();
  }

  private static Codebook builtIn(Configuration hadoop, Function<String, List<String>> words) {
    InputFile file = new InputFile(BUILT_IN);
    return parse(file.path(), file.text(hadoop), words, () -> Negation.NONE);
  }

  /** Ids of what is counted: all frames in the order of the file, then all groups. */
  public List<String> counted() {
    return Stream.concat(frames.stream().map(Frame::id), groups.stream().map(Group::id)).toList();
  }

  /**
   * Frames of patterns that stand in no codebook file, such as the names of targets; nothing denies
   * them.
   *
   * @param patterns by the id of their frame
   * @param words the tokens of a text, by the same rules by which articles are counted
   * @throws UserException saying where a pattern is wrong
   */
  public static Codebook of(
      Map<String, List<String>> patterns, Function<String, List<String>> words) {
    Codebook empty =
        new Codebook(List.of(), List.of(), List.of(), Negation.NONE, new WordClasses());
    List<Frame> frames = new ArrayList<>();
    patterns.forEach(
        (id, texts) ->
            frames.add(frame(id, texts.stream().map(text -> empty.pattern(text, words)).toList())));
    return new Codebook(frames, List.of(), List.of(), Negation.NONE, empty.classes());
  }

  private static Frame frame(String id, List<Rule> patterns) {
    return new Frame(id, "", "", patterns, List.of(), List.of(), List.of(), List.of());
  }

  /** One frame of one pattern, which stands outside the file, see {@link #pattern}. */
  public Codebook only(String text, Function<String, List<String>> words) {
    Frame frame = frame("pattern", List.of(pattern(text, words)));
    return new Codebook(List.of(frame), List.of(), List.of(), Negation.NONE, classes);
  }

  /**
   * Reads a pattern that stands outside the file, in the same language and with the same classes.
   *
   * @param words the tokens of a text, by the same rules by which articles are counted
   * @throws UserException saying where the pattern is wrong
   */
  public Rule pattern(String text, Function<String, List<String>> words) {
    try {
      return Rule.parse(text, words, classes);
    } catch (RuleSyntaxException e) {
      throw new UserException(
          "Pattern '%s', character %d: %s"
              .formatted(Rule.shortened(text), e.offset() + 1, e.getMessage()),
          e);
    }
  }
}
