package parallax.sentiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import parallax.embed.SentenceModel;
import parallax.job.InputFile;
import parallax.job.UserException;

/** A learned score as the file {@code model.json} of its folder. */
public final class SentenceHeadFile {
  /** The folder of the model that the jar carries. */
  public static final String BUILT_IN = "builtin:sentiment";

  /** Grows by one whenever an older Parallax would misread the file. */
  private static final int FORMAT = 1;

  private static final String KIND = "sentence-sentiment";
  private static final String NAME = "model.json";
  private static final String REMEDY = "train it anew with 'parallax train sentiment'.";

  /** Far finer than a score; coarser than what another order of additions changes. */
  private static final double DECIMALS = 1e7;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SentenceHeadFile() {}

  /** Its content. */
  public static String write(SentenceHead head) {
    ObjectNode file = MAPPER.createObjectNode();
    file.put("kind", KIND);
    file.put("format", FORMAT);
    file.put("sentence_model", SentenceModel.ID);
    file.put("slope", rounded(head.slope()));
    file.put("intercept", rounded(head.intercept()));
    file.put("neutral_band", head.neutralBand());
    ObjectNode features = file.putObject("features");
    for (int i = 0; i < head.featureWeights().length; i++) {
      features.put(LexiconFeatures.NAMES.get(i), rounded(head.featureWeights()[i]));
    }
    ArrayNode vector = file.putArray("vector");
    for (double weight : head.vectorWeights()) {
      vector.add(rounded(weight));
    }
    return file + "\n";
  }

  private static double rounded(double weight) {
    return Math.rint(weight * DECIMALS) / DECIMALS;
  }

  /**
   * Opens a model folder.
   *
   * @throws UserException where there is none, or it is of another kind or version
   */
  public static SentenceHead open(String folder, Configuration hadoop) {
    InputFile file = file(folder);
    return read(file.path(), file.text(hadoop));
  }

  /** The file of a model folder. */
  static InputFile file(String folder) {
    return new InputFile(folder + "/" + NAME);
  }

  static SentenceHead read(String path, String content) {
    JsonNode file = parse(path, content);
    if (!file.path("kind").asText().equals(KIND)) {
      throw new UserException(
          "%s is no learned score of sentences; expected a folder that 'parallax train sentiment' made."
              .formatted(path));
    }
    int format = file.path("format").asInt();
    if (format != FORMAT) {
      throw new UserException(
          "%s is of model format %d; this version of Parallax reads %d; %s"
              .formatted(path, format, FORMAT, REMEDY));
    }
    String model = file.path("sentence_model").asText();
    if (!model.equals(SentenceModel.ID)) {
      throw new UserException(
          "%s was trained on vectors of the sentence model '%s'; this version of Parallax has '%s'; %s"
              .formatted(path, model, SentenceModel.ID, REMEDY));
    }
    return head(path, file);
  }

  private static SentenceHead head(String path, JsonNode file) {
    JsonNode vector = file.path("vector");
    double[] vectorWeights = new double[vector.size()];
    for (int i = 0; i < vectorWeights.length; i++) {
      vectorWeights[i] = number(path, vector.path(i));
    }
    double[] featureWeights = new double[LexiconFeatures.NAMES.size()];
    for (int i = 0; i < featureWeights.length; i++) {
      featureWeights[i] = number(path, file.path("features").path(LexiconFeatures.NAMES.get(i)));
    }
    if (vectorWeights.length != SentenceModel.WIDTH
        && vectorWeights.length != SentenceModel.WIDTH - SentenceModel.DIMENSIONS) {
      throw broken(path, null);
    }
    return new SentenceHead(
        vectorWeights,
        featureWeights,
        number(path, file.path("slope")),
        number(path, file.path("intercept")),
        number(path, file.path("neutral_band")));
  }

  private static double number(String path, JsonNode node) {
    if (!node.isNumber()) {
      throw broken(path, null);
    }
    return node.asDouble();
  }

  private static JsonNode parse(String path, String content) {
    try {
      return MAPPER.readTree(content);
    } catch (JsonProcessingException e) {
      throw broken(path, e);
    }
  }

  private static UserException broken(String path, @Nullable Throwable cause) {
    String message = "%s is no whole model file; %s".formatted(path, REMEDY);
    return cause == null ? new UserException(message) : new UserException(message, cause);
  }
}
