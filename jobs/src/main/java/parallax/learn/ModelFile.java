package parallax.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.embed.SentenceModel;
import parallax.job.UserException;

/** A model as the file {@code model.json} of its folder. */
final class ModelFile {
  /** Grows by one whenever an older Parallax would misread the file. */
  static final int FORMAT = 1;

  static final String NAME = "model.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ModelFile() {}

  static String write(FramesModel model) {
    ObjectNode file = MAPPER.createObjectNode();
    file.put("format", FORMAT);
    file.put("embedding_model", model.features().dimensions() > 0 ? SentenceModel.ID : "");
    file.put("dimensions", model.features().dimensions());
    ArrayNode terms = file.putArray("terms");
    model.features().words().terms().forEach(terms::add);
    numbers(file.putArray("term_weights"), model.features().words().weights());
    ArrayNode frames = file.putArray("frames");
    for (FrameClassifier classifier : model.classifiers()) {
      ObjectNode frame = frames.addObject();
      frame.put("frame", classifier.frame());
      frame.put("cost", classifier.cost());
      frame.put("threshold", classifier.threshold());
      frame.put("calibration_slope", classifier.calibration().slope());
      frame.put("calibration_intercept", classifier.calibration().intercept());
      frame.put("intercept", classifier.fit().intercept());
      numbers(frame.putArray("weights"), classifier.fit().weights());
    }
    return file + "\n";
  }

  private static void numbers(ArrayNode array, double[] values) {
    for (double value : values) {
      array.add(value);
    }
  }

  /**
   * Reads it.
   *
   * @throws UserException where it is no model, of another format or of another sentence model
   */
  static FramesModel read(String path, String content) {
    JsonNode file = parse(path, content);
    int format = file.path("format").asInt();
    if (format != FORMAT) {
      throw new UserException(
          "%s is of model format %d; this version of Parallax reads %d. Train it anew with 'parallax train'."
              .formatted(path, format, FORMAT));
    }
    String embedding = file.path("embedding_model").asText();
    if (!embedding.isEmpty() && !embedding.equals(SentenceModel.ID)) {
      throw new UserException(
          "%s was trained on vectors of the sentence model '%s'; this version of Parallax has '%s'. Train it anew with 'parallax train'."
              .formatted(path, embedding, SentenceModel.ID));
    }
    List<String> terms = new ArrayList<>();
    file.path("terms").forEach(term -> terms.add(term.asText()));
    Features features =
        new Features(
            file.path("dimensions").asInt(),
            new WordWeights(terms, numbers(file.path("term_weights"))));
    List<FrameClassifier> classifiers = new ArrayList<>();
    file.path("frames").forEach(frame -> classifiers.add(classifier(frame)));
    FramesModel model = new FramesModel(features, classifiers);
    requireWhole(path, model);
    return model;
  }

  private static JsonNode parse(String path, String content) {
    try {
      return MAPPER.readTree(content);
    } catch (JsonProcessingException e) {
      throw broken(path, e);
    }
  }

  private static FrameClassifier classifier(JsonNode frame) {
    return new FrameClassifier(
        frame.path("frame").asText(),
        frame.path("cost").asDouble(),
        new LinearFit(numbers(frame.path("weights")), frame.path("intercept").asDouble()),
        new Calibration(
            frame.path("calibration_slope").asDouble(),
            frame.path("calibration_intercept").asDouble()),
        frame.path("threshold").asDouble());
  }

  private static double[] numbers(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asDouble();
    }
    return values;
  }

  private static void requireWhole(String path, FramesModel model) {
    WordWeights words = model.features().words();
    boolean whole =
        !model.classifiers().isEmpty() && words.terms().size() == words.weights().length;
    for (FrameClassifier classifier : model.classifiers()) {
      whole &= classifier.fit().weights().length == model.features().size();
    }
    if (!whole) {
      throw broken(path, null);
    }
  }

  private static UserException broken(String path, @Nullable Throwable cause) {
    String message =
        "%s is no whole model file; train it anew with 'parallax train'.".formatted(path);
    return cause == null ? new UserException(message) : new UserException(message, cause);
  }
}
