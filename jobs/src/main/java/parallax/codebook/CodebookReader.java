package parallax.codebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import parallax.text.NearestName;
import parallax.yaml.YamlSource;

/** Turns the parts of a codebook file into a {@link Codebook}, or says where it is wrong. */
final class CodebookReader {
  private static final List<String> TOP_KEYS =
      List.of("version", "classes", "frames", "contrasts", "negation");
  private static final List<String> CONTRAST_KEYS = List.of("a", "b");
  private static final List<String> NEGATION_KEYS =
      List.of("patterns", "exclusions", "breaks", "within");
  private static final int DEFAULT_NEGATION_REACH = 5;
  private static final int MAX_NEGATION_REACH = 20;

  private final YamlSource source;
  private final PatternReader patterns;
  private final Supplier<Negation> otherwise;

  /**
   * @param otherwise what denies a match where the codebook does not say it
   */
  CodebookReader(
      YamlSource source, Function<String, List<String>> words, Supplier<Negation> otherwise) {
    this.source = source;
    this.patterns = new PatternReader(source, words);
    this.otherwise = otherwise;
  }

  Codebook read() {
    Node root = source.root("write version: 1 and frames:");
    Map<String, Node> top = source.mapping(root, "the codebook", TOP_KEYS);
    Node version = source.required(root, top, "version", "the codebook");
    source.number(version, "the format's version", Codebook.VERSION, Codebook.VERSION);
    Node list = source.required(root, top, "frames", "the codebook");
    new WordClassReader(source, patterns).read(top.get("classes"));
    FrameReader frames = new FrameReader(source, patterns);
    frames.read(list);
    return new Codebook(
        frames.frames(),
        frames.groups(),
        contrasts(top.get("contrasts"), frames),
        negation(top.get("negation")),
        patterns.classes());
  }

  private List<Contrast> contrasts(@Nullable Node node, FrameReader frames) {
    List<String> ids = new ArrayList<>();
    frames.frames().forEach(frame -> ids.add(frame.id()));
    frames.groups().forEach(group -> ids.add(group.id()));
    Set<Set<String>> seen = new HashSet<>();
    List<Contrast> contrasts = new ArrayList<>();
    for (Node item : source.list(node, "contrasts")) {
      List<Node> pair = pair(item);
      Contrast contrast = new Contrast(frameId(pair.get(0), ids), frameId(pair.get(1), ids));
      if (contrast.a().equals(contrast.b())) {
        throw source.error(item, "'%s' against itself; name two frames".formatted(contrast.a()));
      }
      if (!seen.add(Set.of(contrast.a(), contrast.b()))) {
        throw source.error(
            item, "%s against %s stands twice; remove one".formatted(contrast.a(), contrast.b()));
      }
      requireApart(item, contrast, frames.groups());
      contrasts.add(contrast);
    }
    return contrasts;
  }

  private void requireApart(Node item, Contrast contrast, List<Group> groups) {
    Set<String> a = members(contrast.a(), groups);
    a.retainAll(members(contrast.b(), groups));
    if (!a.isEmpty()) {
      throw source.error(
          item,
          "'%s' and '%s' have %s in common; name two that share no frame"
              .formatted(contrast.a(), contrast.b(), a));
    }
  }

  private static Set<String> members(String id, List<Group> groups) {
    return new HashSet<>(
        groups.stream()
            .filter(group -> group.id().equals(id))
            .findFirst()
            .map(Group::frames)
            .orElse(List.of(id)));
  }

  private List<Node> pair(Node item) {
    List<Node> pair;
    if (item instanceof MappingNode) {
      Map<String, Node> keys = source.mapping(item, "a contrast", CONTRAST_KEYS);
      pair =
          List.of(
              source.required(item, keys, "a", "a contrast"),
              source.required(item, keys, "b", "a contrast"));
    } else {
      pair = source.list(item, "two frames");
    }
    if (pair.size() != 2) {
      throw source.error(
          item, "a contrast of %d frames; expected two: [a, b]".formatted(pair.size()));
    }
    return pair;
  }

  private String frameId(Node node, List<String> ids) {
    String id = source.scalar(node, "a frame's id");
    if (!ids.contains(id)) {
      throw source.error(
          node,
          "contrast of the unknown frame '%s'; did you mean '%s'? Known: %s"
              .formatted(id, NearestName.of(id, ids), String.join(", ", ids)));
    }
    return id;
  }

  private Negation negation(@Nullable Node node) {
    if (node == null) {
      return otherwise.get();
    }
    Map<String, Node> keys = source.mapping(node, "negation", NEGATION_KEYS);
    @Nullable Node within = keys.get("within");
    return new Negation(
        patterns.rules(source.required(node, keys, "patterns", "negation"), "negation"),
        patterns.rules(keys.get("exclusions"), "negation"),
        patterns.rules(keys.get("breaks"), "negation"),
        within == null
            ? DEFAULT_NEGATION_REACH
            : source.number(within, "a number of tokens", 0, MAX_NEGATION_REACH));
  }
}
