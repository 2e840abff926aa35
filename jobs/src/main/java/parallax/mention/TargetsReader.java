package parallax.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import parallax.yaml.YamlSource;

/** Turns a file of targets into {@link Targets}, or says where it is wrong. */
final class TargetsReader {
  private static final int VERSION = 1;
  private static final List<String> TOP_KEYS = List.of("version", "targets");
  private static final List<String> KEYS = List.of("id", "label", "kind", "aliases");
  private static final List<String> KINDS =
      Stream.of(Target.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

  private final YamlSource source;
  private final Function<String, List<String>> words;
  private final Map<String, Target> targets = new LinkedHashMap<>();

  /** Which target has an alias, by the alias's tokens. */
  private final Map<List<String>, String> owners = new LinkedHashMap<>();

  /**
   * @param words the tokens of a text, by the rules by which articles are counted
   */
  TargetsReader(YamlSource source, Function<String, List<String>> words) {
    this.source = source;
    this.words = words;
  }

  List<Target> read() {
    Node root = source.root("write version: 1 and targets:");
    Map<String, Node> top = source.mapping(root, "the targets", TOP_KEYS);
    Node version = source.required(root, top, "version", "the file");
    source.number(version, "the format's version", VERSION, VERSION);
    Node list = source.required(root, top, "targets", "the file");
    for (Node item : source.list(list, "targets")) {
      target(item);
    }
    if (targets.isEmpty()) {
      throw source.error(list, "no target; define one with id and aliases");
    }
    return List.copyOf(targets.values());
  }

  private void target(Node item) {
    Map<String, Node> keys = source.mapping(item, "a target", KEYS);
    Node idNode = source.required(item, keys, "id", "a target");
    String id = source.scalar(idNode, "a target's id");
    if (!id.matches(Targets.ID)) {
      throw source.error(
          idNode,
          "target id '%s'; expected up to 64 lower-case letters, digits and underscores, a letter first"
              .formatted(id));
    }
    if (targets.containsKey(id)) {
      throw source.error(idNode, "target '%s' is defined twice; rename one".formatted(id));
    }
    String what = "target '%s'".formatted(id);
    Node list = source.required(item, keys, "aliases", what);
    List<String> aliases = new ArrayList<>();
    for (Node alias : source.list(list, "aliases")) {
      aliases.add(alias(alias, id, what));
    }
    if (aliases.isEmpty()) {
      throw source.error(
          list, "%s has no alias; give it the name by which texts call it".formatted(what));
    }
    @Nullable Node label = keys.get("label");
    targets.put(
        id,
        new Target(
            id,
            label == null ? id : source.scalar(label, "a label").strip(),
            kind(keys.get("kind")),
            aliases));
  }

  private String alias(Node node, String id, String what) {
    String alias = source.scalar(node, "an alias").strip();
    List<String> tokens = words.apply(alias);
    if (tokens.isEmpty()) {
      throw source.error(node, "%s, the alias '%s' has no word in it".formatted(what, alias));
    }
    String owner = owners.putIfAbsent(tokens, id);
    if (owner != null) {
      throw source.error(
          node,
          owner.equals(id)
              ? "%s has the alias '%s' twice; remove one".formatted(what, alias)
              : "%s has the alias '%s' of target '%s'; a name can mean only one of them"
                  .formatted(what, alias, owner));
    }
    return alias;
  }

  private Target.Kind kind(@Nullable Node node) {
    if (node == null) {
      return Target.Kind.OTHER;
    }
    String kind = source.scalar(node, "a kind");
    if (!KINDS.contains(kind)) {
      throw source.error(node, "kind '%s'; expected one of %s".formatted(kind, KINDS));
    }
    return Target.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
  }
}
