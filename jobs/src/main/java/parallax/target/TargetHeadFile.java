package parallax.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import parallax.embed.TokenModel;
import parallax.job.InputFile;
import parallax.job.UserException;

/** A learned tone toward targets as the file {@code model.json} of its folder. */
public final class TargetHeadFile {
  /** The folder of the model that the jar carries. */
  static final String BUILT_IN = "builtin:target-sentiment";

  /** Grows by one whenever an older Parallax would misread the file. */
  private static final int FORMAT = 2;

  private static final String KIND = "target-sentiment";
  private static final String NAME = "model.json";
  private static final String REMEDY = "train it anew with 'parallax train target-sentiment'.";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String path;

  private TargetHeadFile(String path) {
    this.path = path;
  }

  /** Its content. */
  public static String write(TargetHead head) {
    ObjectNode file = MAPPER.createObjectNode();
    file.put("kind", KIND);
    file.put("format", FORMAT);
    file.put("token_model", TokenModel.ID);
    ArrayNode groups = file.putArray("features");
    head.groups().forEach(group -> groups.add(group.label()));
    ArrayNode networks = file.putArray("networks");
    head.networks().forEach(network -> networks.add(NetworkJson.of(network)));
    return file + "\n";
  }

  /**
   * Opens a model folder.
   *
   * @throws UserException where there is none, or it is of another kind or version
   */
  public static TargetHead open(String folder, Configuration hadoop) {
    InputFile file = file(folder);
    return read(file.path(), file.text(hadoop));
  }

  /** The file of a model folder. */
  static InputFile file(String folder) {
    return new InputFile(folder + "/" + NAME);
  }

  static TargetHead read(String path, String content) {
    return new TargetHeadFile(path).head(content);
  }

  private TargetHead head(String content) {
    JsonNode file = parse(content);
    if (!file.path("kind").asText().equals(KIND)) {
      throw new UserException(
          "%s is no learned tone toward targets; expected a folder that 'parallax train target-sentiment' made."
              .formatted(path));
    }
    int format = file.path("format").asInt();
    if (format != FORMAT) {
      throw new UserException(
          "%s is of model format %d; this version of Parallax reads %d; %s"
              .formatted(path, format, FORMAT, REMEDY));
    }
    String model = file.path("token_model").asText();
    if (!model.equals(TokenModel.ID)) {
      throw new UserException(
          "%s was trained on states of the sentence model '%s'; this version of Parallax has '%s'; %s"
              .formatted(path, model, TokenModel.ID, REMEDY));
    }
    Set<FeatureGroup> groups = groups(file.path("features"));
    List<Network> networks = new ArrayList<>();
    try {
      for (JsonNode network : file.path("networks")) {
        networks.add(NetworkJson.read(network, TargetFeatures.length(groups)));
      }
    } catch (IllegalArgumentException e) {
      throw broken(e);
    }
    if (networks.isEmpty()) {
      throw broken(null);
    }
    return new TargetHead(List.copyOf(groups), networks);
  }

  private Set<FeatureGroup> groups(JsonNode names) {
    Set<FeatureGroup> groups = EnumSet.noneOf(FeatureGroup.class);
    for (JsonNode name : names) {
      try {
        groups.add(FeatureGroup.valueOf(name.asText().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw broken(e);
      }
    }
    if (groups.isEmpty()) {
      throw broken(null);
    }
    return groups;
  }

  private JsonNode parse(String content) {
    try {
      return MAPPER.readTree(content);
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  private UserException broken(@Nullable Throwable cause) {
    String message = "%s is no whole model file; %s".formatted(path, REMEDY);
    return cause == null ? new UserException(message) : new UserException(message, cause);
  }
}
