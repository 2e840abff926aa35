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

/** Turns the parts of a codebook file into a {@link Codebook}, or says where it is wrong. */
final class CodebookReader {
  private static final List<String> TOP_KEYS =
      List.of("version", "frames", "contrasts", "negation");
  private static final List<String> FRAME_KEYS =
      List.of("id", "label", "definition", "patterns", "exclusions", "examples");
  private static final List<String> CONTRAST_KEYS = List.of("a", "b");
  private static final List<String> NEGATION_KEYS =
      List.of("patterns", "exclusions", "breaks", "within");
  private static final int DEFAULT_NEGATION_REACH = 5;
  private static final int MAX_NEGATION_REACH = 20;

  private final YamlSource source;
  private final Function<String, List<String>> words;
  private final Supplier<Negation> otherwise;

  /**
   * @param otherwise what denies a match where the codebook does not say it
   */
  CodebookReader(
      YamlSource source, Function<String, List<String>> words, Supplier<Negation> otherwise) {
    this.source = source;
    this.words = words;
    this.otherwise = otherwise;
  }

  Codebook read() {
    Node root = source.root();
    Map<String, Node> top = source.mapping(root, "the codebook", TOP_KEYS);
    Node version = required(root, top, "version", "the codebook");
    source.number(version, "the format's version", Codebook.VERSION, Codebook.VERSION);
    List<Frame> frames = frames(required(root, top, "frames", "the codebook"));
    List<Contrast> contrasts = contrasts(top.get("contrasts"), frames);
    return new Codebook(frames, contrasts, negation(top.get("negation")));
  }

  private List<Frame> frames(Node node) {
    List<Frame> frames = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node item : source.list(node, "frames")) {
      Map<String, Node> keys = source.mapping(item, "a frame", FRAME_KEYS);
      Node idNode = required(item, keys, "id", "a frame");
      String id = source.scalar(idNode, "a frame's id");
      if (!id.matches("[a-z][a-z0-9_]{0,63}")) {
        throw source.error(
            idNode,
            "frame id '%s'; expected up to 64 lower-case letters, digits and underscores, a letter"
                    .formatted(id)
                + " first, as in talent_war");
      }
      if (!ids.add(id)) {
        throw source.error(idNode, "frame '%s' is defined twice; rename one".formatted(id));
      }
      frames.add(frame(id, item, keys));
    }
    if (frames.isEmpty()) {
      throw source.error(node, "no frame; define one with id and patterns");
    }
    return frames;
  }

  private Frame frame(String id, Node item, Map<String, Node> keys) {
    String what = "frame '%s'".formatted(id);
    Node patterns = required(item, keys, "patterns", what);
    List<Rule> rules = rules(patterns, what);
    if (rules.isEmpty()) {
      throw source.error(patterns, "%s has no pattern; give it one".formatted(what));
    }
    return new Frame(
        id,
        text(keys.get("label"), id, "a label"),
        text(keys.get("definition"), "", "a definition"),
        rules,
        rules(keys.get("exclusions"), what),
        source.list(keys.get("examples"), "sentences").stream()
            .map(example -> source.scalar(example, "a sentence"))
            .toList());
  }

  private List<Contrast> contrasts(@Nullable Node node, List<Frame> frames) {
    List<String> ids = frames.stream().map(Frame::id).toList();
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
      contrasts.add(contrast);
    }
    return contrasts;
  }

  private List<Node> pair(Node item) {
    List<Node> pair;
    if (item instanceof MappingNode) {
      Map<String, Node> keys = source.mapping(item, "a contrast", CONTRAST_KEYS);
      pair =
          List.of(required(item, keys, "a", "a contrast"), required(item, keys, "b", "a contrast"));
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
        rules(required(node, keys, "patterns", "negation"), "negation"),
        rules(keys.get("exclusions"), "negation"),
        rules(keys.get("breaks"), "negation"),
        within == null
            ? DEFAULT_NEGATION_REACH
            : source.number(within, "a number of tokens", 0, MAX_NEGATION_REACH));
  }

  private List<Rule> rules(@Nullable Node node, String where) {
    List<Rule> rules = new ArrayList<>();
    for (Node item : source.list(node, "patterns")) {
      String text = source.scalar(item, "a pattern");
      try {
        rules.add(Rule.parse(text, words));
      } catch (RuleSyntaxException e) {
        throw source.error(
            item,
            e.offset(),
            "%s, pattern '%s': %s".formatted(where, shortened(text), e.getMessage()));
      }
    }
    return rules;
  }

  private Node required(Node owner, Map<String, Node> keys, String key, String what) {
    @Nullable Node value = keys.get(key);
    if (value == null) {
      throw source.error(owner, "%s has no '%s'; add it".formatted(what, key));
    }
    return value;
  }

  private String text(@Nullable Node node, String absent, String what) {
    return node == null ? absent : source.scalar(node, what).strip();
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
