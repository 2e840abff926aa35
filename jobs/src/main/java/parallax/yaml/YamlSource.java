package parallax.yaml;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;
import parallax.job.UserException;
import parallax.text.NearestName;

/** A YAML file whose every part knows its place, so that each error can name line and column. */
public final class YamlSource {
  public static final int MAX_BYTES = 1 << 20;

  /** What the file is, as error messages name it: "Codebook". */
  private final String kind;

  private final String file;
  private final String text;

  /**
   * @param kind what the file is, as error messages name it: "Codebook"
   */
  public YamlSource(String kind, String file, String text) {
    this.kind = kind;
    this.file = file;
    this.text = text;
  }

  /**
   * A file's bytes; a byte order mark is dropped.
   *
   * @throws UserException naming the first place that is not UTF-8
   */
  public static YamlSource of(String kind, String file, byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    YamlSource source = new YamlSource(kind, file, text.toString().replaceFirst("^\uFEFF", ""));
    if (result.isError()) {
      int end = source.text.length();
      throw source.error(
          source.lineAt(end),
          end - source.text.lastIndexOf('\n'),
          "a byte that is not UTF-8; save the file as UTF-8");
    }
    return source;
  }

  /**
   * The only document of the file. Aliases are refused: they can unfold without bound.
   *
   * @param remedy what to write into a file that is empty
   */
  public Node root(String remedy) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      throw error(1, 1, "%,d bytes; at most %,d may be".formatted(bytes, MAX_BYTES));
    }
    try {
      Yaml yaml = new Yaml(new LoaderOptions());
      for (Event event : yaml.parse(new StringReader(text))) {
        if (event instanceof AliasEvent) {
          throw error(event.getStartMark(), "an alias (*name); write the text out where it stands");
        }
      }
      @Nullable Node root = yaml.compose(new StringReader(text));
      if (root == null) {
        throw error(1, 1, "the file is empty; " + remedy);
      }
      return root;
    } catch (MarkedYAMLException e) {
      @Nullable Mark mark = e.getProblemMark();
      String problem = "not YAML: " + e.getProblem();
      throw mark == null ? error(1, 1, problem) : error(mark, problem);
    } catch (ReaderException e) {
      throw error(
          lineAt(e.getPosition()),
          1,
          "the character U+%04X cannot stand in YAML; remove it".formatted(e.getCodePoint()));
    } catch (YAMLException e) {
      throw error(1, 1, "not readable as YAML: " + e.getMessage());
    }
  }

  /**
   * The values of a mapping by key.
   *
   * @param known the keys that may stand here
   */
  public Map<String, Node> mapping(Node node, String what, List<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw error(node, "%s; expected %s with %s".formatted(found(node), what, known));
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : found(key);
      if (!known.contains(name)) {
        throw error(
            key,
            "unknown key '%s' in %s; did you mean '%s'? Known: %s"
                .formatted(name, what, NearestName.of(name, known), String.join(", ", known)));
      }
      if (values.put(name, tuple.getValueNode()) != null) {
        throw error(key, "key '%s' stands twice in %s; remove one".formatted(name, what));
      }
    }
    return values;
  }

  /** The entries of a mapping with keys of its own choice, none of them twice. */
  public Map<Node, Node> entries(Node node, String what) {
    if (!(node instanceof MappingNode mapping)) {
      throw error(node, "%s; expected %s by name".formatted(found(node), what));
    }
    Map<Node, Node> entries = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String name = scalar(tuple.getKeyNode(), "a name");
      if (!names.add(name)) {
        throw error(
            tuple.getKeyNode(), "'%s' stands twice in %s; remove one".formatted(name, what));
      }
      entries.put(tuple.getKeyNode(), tuple.getValueNode());
    }
    return entries;
  }

  /** The value of a key that must be there. */
  public Node required(Node owner, Map<String, Node> keys, String key, String what) {
    @Nullable Node value = keys.get(key);
    if (value == null) {
      throw error(owner, "%s has no '%s'; add it".formatted(what, key));
    }
    return value;
  }

  public List<Node> list(@Nullable Node node, String what) {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw error(node, "%s; expected a list of %s".formatted(found(node), what));
    }
    return sequence.getValue();
  }

  public String scalar(Node node, String what) {
    if (!(node instanceof ScalarNode scalar)) {
      throw error(node, "%s; expected %s".formatted(found(node), what));
    }
    return scalar.getValue();
  }

  public int number(Node node, String what, int from, int to) {
    String value = scalar(node, what);
    if (!value.matches("[0-9]{1,4}")
        || Integer.parseInt(value) < from
        || Integer.parseInt(value) > to) {
      throw error(node, "'%s'; expected %s from %d to %d".formatted(value, what, from, to));
    }
    return Integer.parseInt(value);
  }

  /** Where a part of the file begins, from 1. */
  public static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** An error at the beginning of a part. */
  public UserException error(Node node, String message) {
    return error(node.getStartMark(), message);
  }

  /** An error inside a scalar, at an offset in its value. */
  public UserException error(Node node, int offset, String message) {
    boolean oneLine = node.getStartMark().getLine() == node.getEndMark().getLine();
    boolean plain = ((ScalarNode) node).getScalarStyle() == null || ((ScalarNode) node).isPlain();
    int column = node.getStartMark().getColumn() + 1;
    return error(line(node), oneLine ? column + offset + (plain ? 0 : 1) : column, message);
  }

  private static String found(Node node) {
    return switch (node.getNodeId()) {
      case mapping -> "found a mapping";
      case sequence -> "found a list";
      case scalar -> "found '" + ((ScalarNode) node).getValue() + "'";
      default -> "found nothing";
    };
  }

  private UserException error(Mark mark, String message) {
    return error(mark.getLine() + 1, mark.getColumn() + 1, message);
  }

  private UserException error(int line, int column, String message) {
    return new UserException(
        "%s %s, line %d, column %d: %s".formatted(kind, file, line, column, message));
  }

  private int lineAt(int position) {
    int end = Math.min(position, text.length());
    return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }
}
