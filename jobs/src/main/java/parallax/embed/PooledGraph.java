package parallax.embed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static parallax.embed.ProtocolBuffer.bytes;
import static parallax.embed.ProtocolBuffer.number;
import static parallax.embed.ProtocolBuffer.string;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * An ONNX encoder whose only output row is what Parallax keeps of a text: the last layer at the
 * first token, then the mean over all tokens of some layers, one behind the other.
 *
 * <p>Spark NLP reads one output, {@code last_hidden_state} (batch × tokens × width), and of it the
 * first token. So the model's own output is renamed and that name given to the pooled row, as a
 * tensor of batch × 1 × (1 + layers) · width. Protocol Buffers merge a message that occurs twice:
 * the added nodes are a second graph at the end of the file. Means are right for texts that are run
 * alone: there is no padding.
 */
final class PooledGraph {
  private static final String OUTPUT = "last_hidden_state";

  /** As long as the name that it replaces, so that no length in the file changes. */
  private static final String OWN_OUTPUT = "last_hidden_stat0";

  private static final String LAYER = "/encoder/layer.%d/output/LayerNorm/Add_1_output_0";
  private static final String FIRST = "parallax_first";
  private static final String ZERO = "parallax_zero";

  // Numbers of fields and enumeration values in onnx.proto.
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_OUTPUT = 12;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_NAME = 3;
  private static final int NODE_TYPE = 4;
  private static final int NODE_ATTRIBUTE = 5;
  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_INT = 3;
  private static final int ATTRIBUTE_INTS = 8;
  private static final int ATTRIBUTE_KIND = 20;
  private static final int KIND_INT = 2;
  private static final int KIND_INTS = 7;
  private static final int VALUE_NAME = 1;
  private static final int VALUE_TYPE = 2;
  private static final int TYPE_TENSOR = 1;
  private static final int TENSOR_ELEMENT = 1;
  private static final int FLOAT = 1;

  private PooledGraph() {}

  /**
   * The model with the pooled output.
   *
   * @param model an encoder with {@code layers} named as BERT's are when exported
   * @param layers the layers to take means of, 0 the first
   * @throws IllegalArgumentException where the model has another output or not these layers
   */
  static byte[] of(byte[] model, List<Integer> layers) {
    // One char a byte, so that the names are found and replaced wherever they stand.
    String text = new String(model, ISO_8859_1);
    require(text, OUTPUT);
    ByteArrayOutputStream pooled = new ByteArrayOutputStream(model.length);
    pooled.writeBytes(text.replace(OUTPUT, OWN_OUTPUT).getBytes(ISO_8859_1));
    ByteArrayOutputStream graph = new ByteArrayOutputStream();
    add(graph, node("Constant", List.of(), ZERO, ints("value_ints", 0)));
    add(graph, node("Gather", List.of(OWN_OUTPUT, ZERO), FIRST, integer("axis", 1)));
    List<String> parts = new ArrayList<>(List.of(FIRST));
    for (int layer : layers) {
      String input = LAYER.formatted(layer);
      require(text, input);
      String mean = "parallax_mean_" + layer;
      add(graph, node("ReduceMean", List.of(input), mean, ints("axes", 1), integer("keepdims", 1)));
      parts.add(mean);
    }
    add(graph, node("Concat", parts, OUTPUT, integer("axis", 2)));
    bytes(graph, GRAPH_OUTPUT, output());
    bytes(pooled, MODEL_GRAPH, graph.toByteArray());
    return pooled.toByteArray();
  }

  private static void require(String model, String name) {
    if (!model.contains(name)) {
      throw new IllegalArgumentException("The model has no tensor '%s'.".formatted(name));
    }
  }

  private static void add(ByteArrayOutputStream graph, byte[] node) {
    bytes(graph, GRAPH_NODE, node);
  }

  private static byte[] node(
      String type, List<String> inputs, String output, byte[]... attributes) {
    ByteArrayOutputStream node = new ByteArrayOutputStream();
    inputs.forEach(input -> string(node, NODE_INPUT, input));
    string(node, NODE_OUTPUT, output);
    string(node, NODE_NAME, "node_" + output);
    string(node, NODE_TYPE, type);
    for (byte[] attribute : attributes) {
      bytes(node, NODE_ATTRIBUTE, attribute);
    }
    return node.toByteArray();
  }

  private static byte[] integer(String name, int value) {
    ByteArrayOutputStream attribute = new ByteArrayOutputStream();
    string(attribute, ATTRIBUTE_NAME, name);
    number(attribute, ATTRIBUTE_INT, value);
    number(attribute, ATTRIBUTE_KIND, KIND_INT);
    return attribute.toByteArray();
  }

  private static byte[] ints(String name, int value) {
    ByteArrayOutputStream attribute = new ByteArrayOutputStream();
    string(attribute, ATTRIBUTE_NAME, name);
    number(attribute, ATTRIBUTE_INTS, value);
    number(attribute, ATTRIBUTE_KIND, KIND_INTS);
    return attribute.toByteArray();
  }

  private static byte[] output() {
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    number(tensor, TENSOR_ELEMENT, FLOAT);
    ByteArrayOutputStream type = new ByteArrayOutputStream();
    bytes(type, TYPE_TENSOR, tensor.toByteArray());
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    string(output, VALUE_NAME, OUTPUT);
    bytes(output, VALUE_TYPE, type.toByteArray());
    return output.toByteArray();
  }
}
