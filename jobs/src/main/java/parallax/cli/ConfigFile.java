package parallax.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.text.NearestName;

/**
 * Options from a YAML file: each key is an option's name without its dashes; a list gives an option
 * several times, and a map gives it as {@code key=value} pairs.
 */
final class ConfigFile {
  private final String path;
  private final Set<String> known;
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private ConfigFile(String path, Set<String> known) {
    this.path = path;
    this.known = known;
  }

  /**
   * Reads the file.
   *
   * @param known names of the options that may be set, with their dashes
   * @return the values as on the command line, by the option's name with its dashes
   * @throws UserException where the file is not such a map or has an unknown key
   */
  static Map<String, List<String>> read(String path, Set<String> known, Configuration hadoop) {
    String text = new InputFile(path).text(hadoop);
    ConfigFile file = new ConfigFile(path, known);
    try (JsonParser parser = new YAMLFactory().createParser(text)) {
      file.readMap(parser);
    } catch (JsonProcessingException e) {
      throw file.error(
          e.getLocation(),
          "it is not YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new UserException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    }
    return file.values;
  }

  private void readMap(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return;
    }
    if (first != JsonToken.START_OBJECT) {
      throw error(parser.currentTokenLocation(), "expected lines such as 'max-size: 3'");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      readOption(parser);
    }
  }

  private void readOption(JsonParser parser) throws IOException {
    String key = parser.currentName();
    JsonLocation place = parser.currentTokenLocation();
    String name = "--" + key;
    if (!known.contains(name)) {
      throw error(
          place,
          "unknown key '%s'; did you mean '%s'?"
              .formatted(key, NearestName.of(name, known).substring(2)));
    }
    if (values.containsKey(name)) {
      throw error(place, "the key '%s' stands there twice; keep one".formatted(key));
    }
    List<String> given = new ArrayList<>();
    switch (parser.nextToken()) {
      case START_ARRAY -> {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          given.add(scalar(parser, key));
        }
      }
      case START_OBJECT -> {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String inner = parser.currentName();
          parser.nextToken();
          given.add(inner + "=" + scalar(parser, key));
        }
      }
      default -> given.add(scalar(parser, key));
    }
    values.put(name, given);
  }

  private String scalar(JsonParser parser, String key) throws IOException {
    if (!parser.currentToken().isScalarValue() || parser.currentToken() == JsonToken.VALUE_NULL) {
      throw error(
          parser.currentTokenLocation(),
          "the value of '%s' must be text, a number, true or false, or a list of such"
              .formatted(key));
    }
    return parser.getText();
  }

  private UserException error(JsonLocation place, String message) {
    return new UserException(
        "%s, line %d, column %d: %s."
            .formatted(path, place.getLineNr(), place.getColumnNr(), message));
  }
}
