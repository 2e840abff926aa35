package parallax.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import parallax.yaml.YamlSource;

/** Reads the frames of a codebook file, and the groups around them. */
final class FrameReader {
  private static final String FRAMES = "frames";
  private static final List<String> FRAME_KEYS =
      List.of(
          "id",
          "label",
          "definition",
          "patterns",
          "exclusions",
          "examples",
          "counter_examples",
          FRAMES);
  private static final List<String> GROUP_KEYS = List.of("id", "label", "definition", FRAMES);

  private final YamlSource source;
  private final PatternReader patterns;
  private final List<Frame> frames = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, String> kindById = new HashMap<>();

  FrameReader(YamlSource source, PatternReader patterns) {
    this.source = source;
    this.patterns = patterns;
  }

  List<Frame> frames() {
    return frames;
  }

  /** Each before those inside it. */
  List<Group> groups() {
    return groups;
  }

  /** Reads a list of frames and groups. */
  void read(Node node) {
    read(node, List.of());
    if (frames.isEmpty()) {
      throw source.error(node, "no frame; define one with id and patterns");
    }
  }

  private void read(Node node, List<String> around) {
    for (Node item : source.list(node, "frames and groups")) {
      if (isGroup(item)) {
        group(item, around);
      } else {
        frame(item, around);
      }
    }
  }

  /** What has frames and no patterns of its own. */
  private static boolean isGroup(Node item) {
    return item instanceof MappingNode mapping && has(mapping, FRAMES) && !has(mapping, "patterns");
  }

  private static boolean has(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .map(NodeTuple::getKeyNode)
        .anyMatch(node -> node instanceof ScalarNode scalar && scalar.getValue().equals(key));
  }

  private void group(Node item, List<String> around) {
    Map<String, Node> keys = source.mapping(item, "a group", GROUP_KEYS);
    String id = id(item, keys, "group");
    int place = groups.size();
    int first = frames.size();
    Node inside = source.required(item, keys, FRAMES, "group '%s'".formatted(id));
    read(inside, Stream.concat(around.stream(), Stream.of(id)).toList());
    List<String> members = frames.subList(first, frames.size()).stream().map(Frame::id).toList();
    if (members.isEmpty()) {
      throw source.error(inside, "group '%s' has no frame; give it one".formatted(id));
    }
    groups.add(
        place,
        new Group(
            id,
            text(keys.get("label"), id, "a label"),
            text(keys.get("definition"), "", "a definition"),
            members));
  }

  private void frame(Node item, List<String> around) {
    Map<String, Node> keys = source.mapping(item, "a frame", FRAME_KEYS);
    String id = id(item, keys, "frame");
    String what = "frame '%s'".formatted(id);
    Node inside = keys.get(FRAMES);
    if (inside != null) {
      throw source.error(
          inside, "%s has patterns and frames; move the patterns into a frame".formatted(what));
    }
    Node list = source.required(item, keys, "patterns", what);
    List<Rule> rules = patterns.rules(list, what);
    if (rules.isEmpty()) {
      throw source.error(list, "%s has no pattern; give it one".formatted(what));
    }
    List<String> examples = sentences(keys.get("examples"), List.of(), what);
    frames.add(
        new Frame(
            id,
            text(keys.get("label"), id, "a label"),
            text(keys.get("definition"), "", "a definition"),
            rules,
            patterns.rules(keys.get("exclusions"), what),
            examples,
            sentences(keys.get("counter_examples"), examples, what),
            around));
  }

  private String id(Node item, Map<String, Node> keys, String kind) {
    Node node = source.required(item, keys, "id", "a " + kind);
    String id = source.scalar(node, "a %s's id".formatted(kind));
    if (!id.matches("[a-z][a-z0-9_]{0,63}")) {
      throw source.error(
          node,
          "%s id '%s'; expected up to 64 lower-case letters, digits and underscores, a letter"
                  .formatted(kind, id)
              + " first, as in talent_war");
    }
    String before = kindById.putIfAbsent(id, kind);
    if (before != null) {
      throw source.error(
          node,
          before.equals(kind)
              ? "%s '%s' is defined twice; rename one".formatted(kind, id)
              : "%s '%s' has the id of a %s; rename one".formatted(kind, id, before));
    }
    return id;
  }

  private List<String> sentences(@Nullable Node node, List<String> others, String what) {
    List<String> sentences = new ArrayList<>();
    for (Node item : source.list(node, "sentences")) {
      String sentence = source.scalar(item, "a sentence").strip();
      if (sentence.isEmpty()) {
        throw source.error(item, "%s, an empty sentence; write it or remove it".formatted(what));
      }
      if (others.contains(sentence)) {
        throw source.error(
            item, "%s, a sentence that is an example, too; remove one".formatted(what));
      }
      sentences.add(sentence);
    }
    return sentences;
  }

  private String text(@Nullable Node node, String absent, String what) {
    return node == null ? absent : source.scalar(node, what).strip();
  }
}
