package parallax.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import parallax.yaml.YamlSource;

/** Reads the classes of words, each after those that it names. */
final class WordClassReader {
  private static final int MAX_DEPTH = 20;
  private static final Pattern REFERENCE = Pattern.compile("<(" + WordClasses.NAME + ")>");

  private final YamlSource source;
  private final PatternReader patterns;
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  /** The classes that are being read, the outermost first. */
  private final Set<String> open = new LinkedHashSet<>();

  WordClassReader(YamlSource source, PatternReader patterns) {
    this.source = source;
    this.patterns = patterns;
  }

  /** Defines the classes of a mapping from name to one word or phrase or a list of them. */
  void read(@Nullable Node node) {
    if (node == null) {
      return;
    }
    source
        .entries(node, "the classes")
        .forEach(
            (key, value) -> {
              String name = source.scalar(key, "a class's name");
              if (!name.matches(WordClasses.NAME)) {
                throw source.error(
                    key,
                    "class name '%s'; expected lower-case letters, digits and underscores, a letter first"
                        .formatted(name));
              }
              nodes.put(name, value);
            });
    nodes.forEach(this::define);
  }

  private void define(String name, Node node) {
    if (patterns.classes().isDefined(name)) {
      return;
    }
    if (!open.add(name)) {
      throw source.error(
          node,
          "the class <%s> is defined by itself: %s, %s; take one of them out"
              .formatted(name, String.join(", ", open), name));
    }
    if (open.size() > MAX_DEPTH) {
      throw source.error(
          node, "classes in classes deeper than %d; write words out".formatted(MAX_DEPTH));
    }
    List<Node> items = items(node, name);
    items.forEach(this::defineReferences);
    List<Path> paths = new ArrayList<>();
    for (Node item : items) {
      paths.addAll(patterns.part(item, "class <%s>".formatted(name)).paths());
    }
    try {
      patterns.classes().define(name, Ways.anyOf(paths));
    } catch (RuleSyntaxException e) {
      throw source.error(node, "class <%s>: %s".formatted(name, e.getMessage()));
    }
    open.remove(name);
  }

  private List<Node> items(Node node, String name) {
    List<Node> items =
        node instanceof ScalarNode ? List.of(node) : source.list(node, "words and phrases");
    if (items.isEmpty()) {
      throw source.error(node, "the class <%s> is empty; give it a word".formatted(name));
    }
    return items;
  }

  private void defineReferences(Node item) {
    Matcher references = REFERENCE.matcher(source.scalar(item, "a word or phrase"));
    while (references.find()) {
      Node node = nodes.get(references.group(1));
      if (node != null) {
        define(references.group(1), node);
      }
    }
  }
}
