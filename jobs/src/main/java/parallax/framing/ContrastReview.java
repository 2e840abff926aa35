package parallax.framing;

import java.util.List;
import parallax.job.Finding;
import parallax.job.Written;
import parallax.table.FrameContrast;

/** Says where contrasts describe texts and allow no conclusion about outlets. */
final class ContrastReview {
  private ContrastReview() {}

  static List<Finding> of(Written written) {
    long silent =
        written.rows(FrameContrast.TABLE) == 0
            ? 0
            : written.table(FrameContrast.TABLE).where(FrameContrast.Z.column().isNull()).count();
    if (silent == 0) {
      return List.of();
    }
    return List.of(
        Finding.note(
            "frame_contrast: in %,d of %,d rows the outlet or its reference has fewer than two articles. Nothing can be inferred there about the outlet; the counts describe these texts."
                .formatted(silent, written.rows(FrameContrast.TABLE))));
  }
}
