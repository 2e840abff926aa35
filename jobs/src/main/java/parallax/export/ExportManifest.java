package parallax.export;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file {@code export.json}: where an export comes from and what is in it.
 *
 * @param run the run whose tables these are
 * @param rows by table
 * @param files all files but this one, relative to the folder
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExportManifest(
    @JsonProperty("run") String run,
    @JsonProperty("format") String format,
    @JsonProperty("rows") Map<String, Long> rows,
    @JsonProperty("files") List<String> files) {
  static final String NAME = "export.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  String toJson() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the text says; empty where it is of something else. */
  static Optional<ExportManifest> parse(String text) {
    try {
      ExportManifest manifest = JSON.readValue(text, ExportManifest.class);
      return Optional.ofNullable(manifest).filter(read -> read.files() != null);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
