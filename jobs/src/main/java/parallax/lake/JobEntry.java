package parallax.lake;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/**
 * How a job's tables came to be.
 *
 * @param fingerprint changes whenever anything changes that the job's result depends on
 * @param run the run that did the work; an earlier one where its tables are used again
 * @param seconds that the work took
 * @param inputs names of the tables that it read
 * @param options by name, defaults included
 * @param files SHA-256 of each file that an option names
 * @param findings what the job said of its results
 */
@JsonPropertyOrder({"fingerprint", "run", "seconds", "inputs", "options", "files", "findings"})
public record JobEntry(
    @JsonProperty("fingerprint") String fingerprint,
    @JsonProperty("run") String run,
    @JsonProperty("seconds") double seconds,
    @JsonProperty("inputs") List<String> inputs,
    @JsonProperty("options") Map<String, String> options,
    @JsonProperty("files") Map<String, String> files,
    @JsonProperty("findings") List<String> findings) {}
