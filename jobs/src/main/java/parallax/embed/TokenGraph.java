package parallax.embed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * An ONNX encoder that also gives the states of all tokens in some of its layers. Their tensors are
 * named as outputs in a second graph message at the end of the file, which Protocol Buffers merge
 * with the first.
 */
final class TokenGraph {
  private static final String LAYER = "/encoder/layer.%d/output/LayerNorm/Add_1_output_0";

  // Numbers of fields in onnx.proto.
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_OUTPUT = 12;
  private static final int VALUE_NAME = 1;

  private TokenGraph() {}

  /** The name of the output that has a layer's states, 0 the first layer. */
  static String output(int layer) {
    return LAYER.formatted(layer);
  }

  /**
   * The model with these outputs.
   *
   * @param model an encoder with layers named as BERT's are when exported
   * @throws IllegalArgumentException where the model has not these layers
   */
  static byte[] of(byte[] model, List<Integer> layers) {
    String text = new String(model, ISO_8859_1);
    ByteArrayOutputStream graph = new ByteArrayOutputStream();
    for (int layer : layers) {
      if (!text.contains(output(layer))) {
        throw new IllegalArgumentException("The model has no tensor '" + output(layer) + "'.");
      }
      ByteArrayOutputStream value = new ByteArrayOutputStream();
      ProtocolBuffer.string(value, VALUE_NAME, output(layer));
      ProtocolBuffer.bytes(graph, GRAPH_OUTPUT, value.toByteArray());
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream(model.length + graph.size());
    whole.writeBytes(model);
    ProtocolBuffer.bytes(whole, MODEL_GRAPH, graph.toByteArray());
    return whole.toByteArray();
  }
}
