package parallax.mention;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import parallax.codebook.Codebook;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.yaml.YamlSource;

/**
 * The targets of a run.
 *
 * @param all at least one, in the order of the file; no two share an id or an alias
 */
public record Targets(List<Target> all) implements Serializable {
  /** What ids look like. */
  static final String ID = "[a-z][a-z0-9_]{0,63}";

  /** The targets that are scored when no others are named. */
  public static final String BUILT_IN = "builtin:targets.yaml";

  private static final String KIND = "Targets";

  /** No target's id: those have no space. */
  private static final String STAND_INS = "stand ins";

  private static final String ALIASES = "=";

  public Targets {
    all = List.copyOf(all);
  }

  /**
   * Reads a file of targets.
   *
   * @param words the tokens of a text, by the rules by which articles are counted
   * @throws UserException with file, line and column if it is not one, in UTF-8
   */
  public static Targets read(
      InputFile file, Configuration hadoop, Function<String, List<String>> words) {
    YamlSource source = YamlSource.of(KIND, file.path(), file.bytes(hadoop));
    return checked(new Targets(new TargetsReader(source, words).read()), words);
  }

  static Targets parse(String file, String yaml, Function<String, List<String>> words) {
    YamlSource source = new YamlSource(KIND, file, yaml);
    return checked(new Targets(new TargetsReader(source, words).read()), words);
  }

  /**
   * Targets as {@code --target} gives them, {@code Name} or {@code Name=alias|alias}: a name
   * without aliases is its own. They are of no kind that other words could mean.
   *
   * @throws UserException where a name has no word in it or stands twice, or an alias does
   */
  public static Targets ofNames(List<String> given, Function<String, List<String>> words) {
    Map<String, Target> targets = new LinkedHashMap<>();
    Map<List<String>, String> owners = new LinkedHashMap<>();
    for (String one : given) {
      int equals = one.indexOf(ALIASES);
      String name = (equals < 0 ? one : one.substring(0, equals)).strip();
      String id = String.join("_", words.apply(name)).toLowerCase(Locale.ROOT);
      id = id.replaceAll("[^a-z0-9]+", "_").replaceAll("^[^a-z]+|_+$", "");
      if (!id.matches(ID)) {
        throw new UserException(
            "Target '%s': expected a name with a letter from a to z; for others write a file with id and aliases."
                .formatted(name));
      }
      List<String> aliases =
          equals < 0 ? List.of(name) : aliases(name, one.substring(equals + 1), words);
      if (targets.put(id, new Target(id, name, Target.Kind.OTHER, aliases)) != null) {
        throw new UserException("Target '%s' is named twice; name it once.".formatted(name));
      }
      for (String alias : aliases) {
        if (owners.put(words.apply(alias), id) != null) {
          throw new UserException(
              "Target '%s': the alias '%s' is there before; a name can mean only one target."
                  .formatted(name, alias));
        }
      }
    }
    return checked(new Targets(List.copyOf(targets.values())), words);
  }

  /** What stands between bars, but for those inside brackets. */
  private static List<String> aliases(
      String name, String given, Function<String, List<String>> words) {
    List<String> aliases =
        Stream.of(given.split("\\|(?![^(]*\\))", -1)).map(String::strip).toList();
    for (String alias : aliases) {
      if (words.apply(alias).isEmpty()) {
        throw new UserException(
            "Target '%s': found the alias '%s'; expected a word in it, such as '%s=%s|another name'."
                .formatted(name, alias, name, name));
      }
    }
    return aliases;
  }

  /** Whether each alias is a pattern shows when it is compiled. */
  private static Targets checked(Targets targets, Function<String, List<String>> words) {
    targets.names(words);
    return targets;
  }

  /** The aliases as frames of a codebook, one for each target; "'s" may follow each. */
  public Codebook names(Function<String, List<String>> words) {
    return Codebook.of(patterns(), words);
  }

  private Map<String, List<String>> patterns() {
    Map<String, List<String>> patterns = new LinkedHashMap<>();
    for (Target target : all) {
      List<String> names = new ArrayList<>();
      for (String alias : target.aliases()) {
        names.add(alias);
        if (Character.isLetterOrDigit(alias.charAt(alias.length() - 1))) {
          names.add(alias + "'s");
        }
      }
      patterns.put(target.id(), names);
    }
    return patterns;
  }

  /**
   * What a sentence that may speak of a target has in it: a name, or a word that may stand for one.
   */
  public Codebook candidates(Function<String, List<String>> words) {
    Map<String, List<String>> patterns = patterns();
    List<String> standIns =
        kinds().values().stream().distinct().flatMap(kind -> kind.standIns().stream()).toList();
    if (!standIns.isEmpty()) {
      patterns.put(STAND_INS, standIns);
    }
    return Codebook.of(patterns, words);
  }

  /** The kind of each target by its id. */
  Map<String, Target.Kind> kinds() {
    Map<String, Target.Kind> kinds = new LinkedHashMap<>();
    all.forEach(target -> kinds.put(target.id(), target.kind()));
    return kinds;
  }
}
