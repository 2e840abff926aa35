package parallax.embed;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;

/**
 * The products of eight-bit matrices that a sentence takes in bge-small, and nothing else of it: 12
 * layers, each with four of 384 by 384 and two of 384 by 1,536, every one with weights of its own.
 * The same runtime multiplies them with the same instructions, so the model cannot be faster.
 */
final class MatrixProducts implements AutoCloseable {
  private static final int LAYERS = 12;
  private static final int WIDTH = 384;
  private static final int INNER = 1536;
  private static final int UINT8 = 2;
  private static final int INT8 = 3;
  private static final int INT32 = 6;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final Random random = new Random(1);

  MatrixProducts() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    session = environment.createSession(model(), options);
  }

  /** Multiplies for a sentence of so many word pieces; for several threads. */
  void run(int pieces) throws OrtException {
    try (OnnxTensor narrow = activations(pieces, WIDTH);
        OnnxTensor wide = activations(pieces, INNER);
        OrtSession.Result result = session.run(Map.of("narrow", narrow, "wide", wide))) {
      if (result.size() != 6 * LAYERS) {
        throw new IllegalStateException("products: " + result.size());
      }
    }
  }

  private OnnxTensor activations(int pieces, int width) throws OrtException {
    ByteBuffer bytes = ByteBuffer.allocateDirect(pieces * width);
    for (int i = 0; i < bytes.capacity(); i++) {
      bytes.put(i, (byte) (i * 31));
    }
    return OnnxTensor.createTensor(
        environment, bytes, new long[] {pieces, width}, OnnxJavaType.UINT8);
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }

  /** An ONNX file (onnx.proto, IR version 8) with the products as its nodes. */
  private byte[] model() {
    Message graph = new Message().text(2, "products");
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int product = 0; product < 4; product++) {
        add(graph, "l%dp%d".formatted(layer, product), "narrow", WIDTH, WIDTH);
      }
      add(graph, "l%dup".formatted(layer), "narrow", WIDTH, INNER);
      add(graph, "l%ddown".formatted(layer), "wide", INNER, WIDTH);
    }
    graph.message(11, value("narrow", UINT8, WIDTH)).message(11, value("wide", UINT8, INNER));
    return new Message()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Message().number(2, 13))
        .bytes();
  }

  private void add(Message graph, String name, String input, int from, int to) {
    byte[] weights = new byte[from * to];
    random.nextBytes(weights);
    graph.message(
        1, new Message().text(1, input).text(1, name + "w").text(2, name).text(4, "MatMulInteger"));
    graph.message(
        5,
        new Message()
            .number(1, from)
            .number(1, to)
            .number(2, INT8)
            .text(8, name + "w")
            .bytes(9, weights));
    graph.message(12, value(name, INT32, to));
  }

  private static Message value(String name, int type, int width) {
    Message shape =
        new Message()
            .message(1, new Message().text(2, "pieces"))
            .message(1, new Message().number(1, width));
    Message tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** A message of protocol buffers. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.bytes());
    }

    Message bytes(int field, byte[] value) {
      varint(((long) field << 3) | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private void varint(long value) {
      long left = value;
      while (left >= 0x80) {
        out.write((int) ((left & 0x7F) | 0x80));
        left >>>= 7;
      }
      out.write((int) left);
    }
  }
}
