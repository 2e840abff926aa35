package parallax.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parallax.learn.Measure;
import parallax.rating.SourceScores;
import parallax.rating.TrainSentiment.Trained;

/** Scores of learned sentiment on a terminal and as JSON. */
final class RatingTable {
  private RatingTable() {}

  static String of(Trained trained) {
    TextTable table = new TextTable();
    if (!trained.otherSources().isEmpty()) {
      add(table, "source held out", trained.otherSources());
    }
    add(table, "articles held out", trained.otherArticles());
    add(table, "lexicon rules", trained.lexicon());
    return "%s%n95 %% intervals over articles in brackets; macro-F1 of negative, neutral, positive.%n"
        .formatted(table);
  }

  private static void add(TextTable table, String heading, List<SourceScores> scores) {
    table.row(List.of(heading, "sentences", "r", "Spearman", "macro-F1"));
    for (SourceScores source : scores) {
      table.row(
          List.of(
              source.source(),
              "%,d".formatted(source.sentences()),
              shown(source.r()),
              shown(source.spearman()),
              shown(source.macroF1())));
    }
  }

  private static String shown(Measure measure) {
    return Double.isNaN(measure.low())
        ? shown(measure.value())
        : "%s [%s, %s]"
            .formatted(shown(measure.value()), shown(measure.low()), shown(measure.high()));
  }

  private static String shown(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  /** The same for other programs. */
  static List<Object> figures(List<SourceScores> scores) {
    List<Object> figures = new ArrayList<>();
    for (SourceScores source : scores) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("source", source.source());
      one.put("sentences", source.sentences());
      one.put("r", Figures.of(source.r()));
      one.put("spearman", Figures.number(source.spearman()));
      one.put("macro_f1", Figures.of(source.macroF1()));
      figures.add(one);
    }
    return figures;
  }
}
