package parallax.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/**
 * A network as JSON. The weights of units are whole numbers of 16 bits, low byte first, feature by
 * feature, in Base64; each times the scale of its unit is the weight. All else is numbers.
 */
final class NetworkJson {
  private static final String WEIGHTS = "weights";
  private static final String SCALES = "scales";
  private static final String BIASES = "biases";
  private static final String OUTPUT = "output";
  private static final String BIAS = "bias";

  private NetworkJson() {}

  static ObjectNode of(Network network) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    float[] scales = scales(network);
    ByteBuffer bytes =
        ByteBuffer.allocate(Short.BYTES * network.weights().length).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < network.weights().length; i++) {
      float scale = scales[i % scales.length];
      bytes.putShort((short) Math.round(scale == 0 ? 0 : network.weights()[i] / scale));
    }
    json.put(WEIGHTS, Base64.getEncoder().encodeToString(bytes.array()));
    put(json.putArray(SCALES), scales);
    put(json.putArray(BIASES), network.biases());
    ObjectNode output = json.putObject(OUTPUT);
    for (int c = 0; c < TargetHead.CLASSES.size(); c++) {
      ObjectNode one = output.putObject(TargetHead.CLASSES.get(c));
      one.put(BIAS, network.outputBiases()[c]);
      put(one.putArray(WEIGHTS), network.output()[c]);
    }
    return json;
  }

  /** So that a unit's largest weight is the largest number. */
  private static float[] scales(Network network) {
    float[] scales = new float[network.units()];
    for (int i = 0; i < network.weights().length; i++) {
      int unit = i % scales.length;
      scales[unit] = Math.max(scales[unit], Math.abs(network.weights()[i]) / Short.MAX_VALUE);
    }
    return scales;
  }

  private static void put(ArrayNode array, float[] values) {
    for (float value : values) {
      array.add(value);
    }
  }

  /**
   * Reads one.
   *
   * @param features that it has weights for
   * @throws IllegalArgumentException where something is missing or of another length
   */
  static Network read(JsonNode json, int features) {
    float[] biases = numbers(json.path(BIASES), json.path(BIASES).size());
    float[] scales = numbers(json.path(SCALES), biases.length);
    byte[] bytes = Base64.getDecoder().decode(json.path(WEIGHTS).asText());
    require(bytes.length == Short.BYTES * features * biases.length && bytes.length > 0);
    ByteBuffer shorts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    float[] weights = new float[features * biases.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = shorts.getShort() * scales[i % scales.length];
    }
    int classes = TargetHead.CLASSES.size();
    float[][] output = new float[classes][];
    double[] outputBiases = new double[classes];
    for (int c = 0; c < classes; c++) {
      JsonNode one = json.path(OUTPUT).path(TargetHead.CLASSES.get(c));
      output[c] = numbers(one.path(WEIGHTS), biases.length);
      require(one.path(BIAS).isNumber());
      outputBiases[c] = one.path(BIAS).asDouble();
    }
    return new Network(weights, biases, output, outputBiases);
  }

  private static float[] numbers(JsonNode array, int length) {
    require(array.size() == length);
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      require(array.path(i).isNumber());
      numbers[i] = (float) array.path(i).asDouble();
    }
    return numbers;
  }

  private static void require(boolean isSo) {
    if (!isSo) {
      throw new IllegalArgumentException("A network lacks numbers");
    }
  }
}
