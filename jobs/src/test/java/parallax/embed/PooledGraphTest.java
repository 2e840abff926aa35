package parallax.embed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PooledGraphTest {
  private static final String LAYER_NINE = "/encoder/layer.8/output/LayerNorm/Add_1_output_0";

  /** Beginning, "the", "war", end in the model's vocabulary. */
  private static final long[][] PIECES = {{101, 1996, 2162, 102}};

  @Test
  void theRowIsTheFirstTokenAndTheMeansOfLayers() throws IOException, OrtException {
    byte[] model = model();
    float[][] last = tokens(model, "last_hidden_state");
    float[][] ninth = tokens(withOutput(model, LAYER_NINE), LAYER_NINE);
    float[][] pooled = tokens(PooledGraph.of(model, List.of(8, 10)), "last_hidden_state");

    assertThat(last).hasDimensions(4, 384);
    assertThat(pooled).hasDimensions(1, 3 * 384);
    for (int i = 0; i < 384; i++) {
      assertThat(pooled[0][i]).isEqualTo(last[0][i]);
      double mean = (ninth[0][i] + ninth[1][i] + ninth[2][i] + ninth[3][i]) / 4.0;
      assertThat((double) pooled[0][384 + i]).isCloseTo(mean, within(1e-5));
    }
  }

  @Test
  void aLayerThatTheModelHasNotIsRefused() throws IOException {
    byte[] model = model();
    assertThatThrownBy(() -> PooledGraph.of(model, List.of(77)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/encoder/layer.77/");
    assertThatThrownBy(() -> PooledGraph.of(new byte[] {1, 2, 3}, List.of()))
        .hasMessageContaining("last_hidden_state");
  }

  private static byte[] model() throws IOException {
    try (InputStream stream =
        requireNonNull(PooledGraphTest.class.getResourceAsStream("/bge-small-en-v1.5-q.onnx"))) {
      return stream.readAllBytes();
    }
  }

  /** The model with one more of its tensors among its outputs. */
  private static byte[] withOutput(byte[] model, String tensor) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(model);
    byte[] name = tensor.getBytes(US_ASCII);
    file.writeBytes(new byte[] {0x3a, (byte) (name.length + 4)});
    file.writeBytes(new byte[] {0x62, (byte) (name.length + 2)});
    file.writeBytes(new byte[] {0x0a, (byte) name.length});
    file.writeBytes(name);
    return file.toByteArray();
  }

  private static float[][] tokens(byte[] model, String output) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(model);
        OnnxTensor pieces = OnnxTensor.createTensor(environment, PIECES);
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {{1, 1, 1, 1}});
        OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {{0, 0, 0, 0}});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
      return ((float[][][]) result.get(output).orElseThrow().getValue())[0];
    }
  }
}
