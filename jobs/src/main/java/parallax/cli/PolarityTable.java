package parallax.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parallax.polarity.TrainTargets.Trained;
import parallax.stats.Confusion;
import parallax.target.TargetHead;

/** Scores of a learned tone toward targets on a terminal and as JSON. */
final class PolarityTable {
  private PolarityTable() {}

  static String of(Trained trained) {
    TextTable table = new TextTable();
    table.row(List.of("articles held out", "mentions", "precision", "recall", "F1"));
    for (int c = 0; c < TargetHead.CLASSES.size(); c++) {
      Confusion one = trained.scores().classes().get(c);
      table.row(
          List.of(
              TargetHead.CLASSES.get(c),
              "%,.0f".formatted(one.hits() + one.misses()),
              share(one.precision()),
              share(one.recall()),
              share(one.f1())));
    }
    StringBuilder ablation = new StringBuilder();
    trained
        .ablation()
        .forEach((what, f1) -> ablation.append("macro-F1 %s  %s%n".formatted(share(f1), what)));
    return "%s%nmacro-F1 %s [%s, %s], accuracy %s, Brier score %s; 95 %% interval over articles in brackets.%n%s"
        .formatted(
            table,
            share(trained.macroF1().value()),
            share(trained.macroF1().low()),
            share(trained.macroF1().high()),
            share(trained.scores().accuracy()),
            share(trained.brier()),
            ablation);
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static Map<String, Object> figures(Trained trained) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("macro_f1", Figures.of(trained.macroF1()));
    figures.put("accuracy", trained.scores().accuracy());
    figures.put("brier", trained.brier());
    for (int c = 0; c < TargetHead.CLASSES.size(); c++) {
      Confusion one = trained.scores().classes().get(c);
      Map<String, Object> own = new LinkedHashMap<>();
      own.put("mentions", Math.round(one.hits() + one.misses()));
      own.put("precision", one.precision());
      own.put("recall", one.recall());
      own.put("f1", one.f1());
      figures.put(TargetHead.CLASSES.get(c), own);
    }
    return figures;
  }
}
