package parallax.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;

/**
 * The model of {@link SentenceModel} asked for the states of single word pieces, which Spark NLP
 * does not give. It comes from the class path, so each process loads its own, once; texts are run
 * one by one, for the reason that is told there.
 */
public final class TokenModel {
  /** Names the model and the way it is run; heads that were trained on its states need the same. */
  public static final String ID = "bge-small-en-v1.5-q8/512/1/pieces in layers 8 and 10";

  /** Numbers a state. */
  public static final int DIMENSIONS = SentenceModel.DIMENSIONS;

  /** The layers that are kept, 0 the first. */
  public static final List<Integer> LAYERS = List.of(7, 9);

  private static final String LAST = "last_hidden_state";

  /** What the model can take, without its two marks. */
  private static final int MOST_PIECES = 510;

  private static @Nullable TokenModel shared;

  private final OrtSession session;
  private final WordPieces pieces;
  private final Set<String> outputs = new HashSet<>();

  private TokenModel(OrtSession session, WordPieces pieces) {
    this.session = session;
    this.pieces = pieces;
    outputs.add(LAST);
    LAYERS.forEach(layer -> outputs.add(TokenGraph.output(layer)));
  }

  /**
   * The model of this process; what it holds outside the Java heap stays until the process ends.
   *
   * @throws UserException where this machine cannot run it
   */
  public static synchronized TokenModel shared() {
    if (shared == null) {
      shared = load();
    }
    return shared;
  }

  private static TokenModel load() {
    // Tasks share the cores, and threads that wait for each other would spin.
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return new TokenModel(
          OrtEnvironment.getEnvironment()
              .createSession(TokenGraph.of(ModelFiles.model(), LAYERS), options),
          new WordPieces(ModelFiles.vocabulary()));
    } catch (IOException | OrtException | LinkageError e) {
      throw SentenceModel.unusable(e);
    }
  }

  /**
   * The states of a text's pieces. Of a text that is longer than the model can take, of the pieces
   * nearest to a place in it.
   *
   * @param begin of the place, in UTF-16 code units
   * @param end behind it
   */
  public TokenStates around(String text, int begin, int end) {
    List<WordPieces.Piece> all = pieces.of(text);
    if (all.size() > MOST_PIECES) {
      int first = 0;
      while (first < all.size() - 1 && all.get(first).end() <= begin) {
        first++;
      }
      int from = Math.max(0, Math.min(first - MOST_PIECES / 2, all.size() - MOST_PIECES));
      all = all.subList(from, from + MOST_PIECES);
    }
    try {
      return states(all);
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence model failed", e);
    }
  }

  private TokenStates states(List<WordPieces.Piece> text) throws OrtException {
    int length = text.size() + 2;
    long[] ids = new long[length];
    ids[0] = pieces.id("[CLS]");
    ids[length - 1] = pieces.id("[SEP]");
    for (int i = 0; i < text.size(); i++) {
      ids[i + 1] = text.get(i).id();
    }
    long[] ones = new long[length];
    Arrays.fill(ones, 1);
    Map<String, long[]> given =
        Map.of("input_ids", ids, "attention_mask", ones, "token_type_ids", new long[length]);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (Map.Entry<String, long[]> one : given.entrySet()) {
        inputs.put(
            one.getKey(),
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), new long[][] {one.getValue()}));
      }
      try (OrtSession.Result result = session.run(inputs, outputs)) {
        return read(text, result);
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static TokenStates read(List<WordPieces.Piece> text, OrtSession.Result result) {
    float[][] layers = new float[LAYERS.size()][];
    for (int layer = 0; layer < layers.length; layer++) {
      layers[layer] =
          numbers(result, TokenGraph.output(LAYERS.get(layer)), DIMENSIONS, text.size());
    }
    return new TokenStates(
        text.stream().mapToInt(WordPieces.Piece::begin).toArray(),
        text.stream().mapToInt(WordPieces.Piece::end).toArray(),
        layers,
        numbers(result, LAST, 0, 1));
  }

  /** The states of some tokens, from a place on. */
  private static float[] numbers(OrtSession.Result result, String output, int from, int tokens) {
    OnnxTensor tensor = (OnnxTensor) result.get(output).orElseThrow();
    FloatBuffer buffer = tensor.getFloatBuffer();
    float[] numbers = new float[tokens * DIMENSIONS];
    buffer.position(from);
    buffer.get(numbers);
    return numbers;
  }
}
