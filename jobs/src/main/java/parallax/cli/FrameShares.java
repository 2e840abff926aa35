package parallax.cli;

import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.table.FrameContrast;
import parallax.table.FramesByOutlet;

/**
 * Shares of sentences with a frame, as text.
 *
 * @param frames the two of the codebook's first contrast; empty where there is none
 * @param shares by outlet and frame, joined with a zero character
 */
record FrameShares(List<String> frames, Map<String, String> shares) {

  /** Of a run that may lack either table. */
  static FrameShares of(@Nullable Dataset<Row> contrasts, @Nullable Dataset<Row> byOutlet) {
    List<String> frames = contrasts == null ? List.of() : contrasted(contrasts);
    return new FrameShares(
        frames, byOutlet == null || frames.isEmpty() ? Map.of() : shares(byOutlet, frames));
  }

  private static List<String> contrasted(Dataset<Row> contrasts) {
    return contrasts
        .orderBy(FrameContrast.CONTRAST_NO.column())
        .select(FrameContrast.FRAME_A.column(), FrameContrast.FRAME_B.column())
        .takeAsList(1)
        .stream()
        .flatMap(row -> Stream.of(row.getString(0), row.getString(1)))
        .toList();
  }

  private static Map<String, String> shares(Dataset<Row> byOutlet, List<String> frames) {
    Map<String, String> shares = new HashMap<>();
    for (Row row :
        byOutlet
            .where(FramesByOutlet.SCOPE.column().equalTo(lit("all")))
            .where(FramesByOutlet.METHOD.column().equalTo(lit("any")))
            .where(FramesByOutlet.FRAME.column().isInCollection(frames))
            .collectAsList()) {
      String outlet = row.getAs(FramesByOutlet.OUTLET.name());
      String frame = row.getAs(FramesByOutlet.FRAME.name());
      shares.put(key(outlet, frame), share(row));
    }
    return shares;
  }

  private static String share(Row row) {
    Double share = row.getAs(FramesByOutlet.SENTENCE_SHARE.name());
    Double low = row.getAs(FramesByOutlet.CI_LOW.name());
    Double high = row.getAs(FramesByOutlet.CI_HIGH.name());
    if (share == null) {
      return "-";
    }
    String percent = "%.1f %%".formatted(100 * share);
    return low == null || high == null
        ? percent
        : percent + " [%.1f, %.1f]".formatted(100 * low, 100 * high);
  }

  /** The share of an outlet's sentences, "-" where it is not known. */
  String in(String outlet, String frame) {
    return shares.getOrDefault(key(outlet, frame), "-");
  }

  private static String key(String outlet, String frame) {
    return outlet + "\0" + frame;
  }

  /** Says what the shares are; empty where there are none. */
  String legend() {
    if (shares.isEmpty()) {
      return "";
    }
    boolean intervals = shares.values().stream().anyMatch(share -> share.endsWith("]"));
    return "Share of sentences with a frame%s.\n"
        .formatted(intervals ? ", 95 % interval over articles in brackets" : "");
  }
}
