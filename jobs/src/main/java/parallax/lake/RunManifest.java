package parallax.lake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;

/**
 * The file {@code run.json}: which tables a run has, where they lie and how they were made. The
 * only place that holds times.
 *
 * @param format of this file; a reader refuses a larger one than it knows
 * @param versions of Parallax, Spark and Java
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "format",
  "run_id",
  "started_utc",
  "finished_utc",
  "seconds",
  "versions",
  "tables",
  "jobs"
})
public record RunManifest(
    @JsonProperty("format") int format,
    @JsonProperty("run_id") String runId,
    @JsonProperty("started_utc") String startedUtc,
    @JsonProperty("finished_utc") String finishedUtc,
    @JsonProperty("seconds") double seconds,
    @JsonProperty("versions") Map<String, String> versions,
    @JsonProperty("tables") Map<String, TableEntry> tables,
    @JsonProperty("jobs") Map<String, JobEntry> jobs) {

  /** The format that this version writes. */
  public static final int FORMAT = 1;

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /**
   * The entry of a table.
   *
   * @throws IllegalArgumentException where the run has no such table
   */
  public TableEntry table(String name) {
    return required(tables.get(name), name);
  }

  /**
   * The entry of a job.
   *
   * @throws IllegalArgumentException where the run has no such job
   */
  public JobEntry job(String name) {
    return required(jobs.get(name), name);
  }

  private <T> T required(@Nullable T entry, String name) {
    if (entry == null) {
      throw new IllegalArgumentException("Run " + runId + " has no " + name);
    }
    return entry;
  }

  public String toJson() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @param where the file, for the message
   * @throws UserException where it is not such a file or comes from a newer version
   */
  static RunManifest parse(String json, String where) {
    RunManifest manifest;
    try {
      manifest = JSON.readValue(json, RunManifest.class);
    } catch (JsonProcessingException e) {
      throw new UserException(
          "%s is not a run manifest: %s. Remove that run's folder, or name another lake."
              .formatted(where, e.getOriginalMessage()),
          e);
    }
    if (manifest.format() > FORMAT) {
      throw new UserException(
          "%s has format %d, and this version of Parallax knows formats up to %d; use a newer version."
              .formatted(where, manifest.format(), FORMAT));
    }
    if (manifest.tables() == null || manifest.jobs() == null || manifest.runId() == null) {
      throw new UserException(
          "%s lacks run_id, tables or jobs; remove that run's folder, or name another lake."
              .formatted(where));
    }
    return manifest;
  }
}
