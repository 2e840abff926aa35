package parallax.cli;

import java.util.List;
import java.util.Locale;
import parallax.learn.Evaluation;
import parallax.learn.Evaluation.FrameScore;
import parallax.learn.Measure;

/** Scores of frames on a terminal. */
final class ScoreTable {
  private ScoreTable() {}

  /** Scores of coded sentences. */
  static String of(Evaluation scores) {
    return of(scores, "coded");
  }

  /**
   * Scores.
   *
   * @param having the heading over how many sentences have the frame
   */
  static String of(Evaluation scores, String having) {
    TextTable table = new TextTable();
    table.row(List.of("frame", having, "precision", "recall", "F1"));
    for (FrameScore frame : scores.frames()) {
      table.row(
          List.of(
              frame.frame(),
              "%,.0f".formatted(frame.counts().hits() + frame.counts().misses()),
              shown(frame.precision()),
              shown(frame.recall()),
              shown(frame.f1())));
    }
    table.row(List.of("macro", "", "", "", shown(scores.macro())));
    table.row(List.of("micro", "", "", "", shown(scores.micro())));
    return table.toString();
  }

  static String shown(Measure measure) {
    return Double.isNaN(measure.value())
        ? "–"
        : "%s [%s, %s]"
            .formatted(shown(measure.value()), shown(measure.low()), shown(measure.high()));
  }

  static String shown(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
  }
}
