package parallax.framing;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.codebook.Codebook;
import parallax.job.Inputs;

/**
 * A way to find frames in sentences. All ways write the same rows, so that they can be compared.
 */
interface EvidenceMethod {
  /** As {@code frame_evidence.method} has it. */
  String name();

  /**
   * The evidence in all counted sentences.
   *
   * @return rows of {@link parallax.table.FrameEvidence}, all of this method
   */
  Dataset<Row> evidence(Inputs inputs, Codebook codebook);
}
