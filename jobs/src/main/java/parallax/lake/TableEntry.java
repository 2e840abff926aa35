package parallax.lake;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * Where a table's rows lie, and what they are.
 *
 * @param paths folders of Parquet files, relative to the lake
 * @param sha256 of the rows whatever their order: the SHA-256 of each row, summed modulo 2^256
 * @param schemaVersion version of the table's schema
 * @param job the job that wrote it
 */
@JsonPropertyOrder({"paths", "rows", "sha256", "schema_version", "job"})
public record TableEntry(
    @JsonProperty("paths") List<String> paths,
    @JsonProperty("rows") long rows,
    @JsonProperty("sha256") String sha256,
    @JsonProperty("schema_version") int schemaVersion,
    @JsonProperty("job") String job) {}
