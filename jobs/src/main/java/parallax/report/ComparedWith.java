package parallax.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.lake.JobEntry;
import parallax.lake.RunManifest;

/**
 * What the terms of {@code ngram_keyness} were compared with.
 *
 * @param outlet one outlet; null for all others together, or for a list
 * @param list whether it is a list of general language
 */
record ComparedWith(
    @JsonProperty("outlet") @Nullable String outlet, @JsonProperty("list") boolean list) {

  /** What the options of the run say. */
  static ComparedWith of(RunManifest run) {
    JobEntry job = run.jobs().get("compare-ngrams");
    Map<String, String> options = job == null ? Map.of() : job.options();
    String reference = options.getOrDefault("--reference", "");
    return new ComparedWith(
        reference.isEmpty() ? null : reference,
        !options.getOrDefault("--reference-list", "").isEmpty());
  }
}
