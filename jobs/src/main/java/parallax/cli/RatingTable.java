package parallax.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.learn.Measure;
import parallax.rating.FeatureKind;
import parallax.rating.PlainScores;
import parallax.rating.SourceScores;
import parallax.rating.TrainSentiment.Trained;

/** Scores of learned sentiment on a terminal and as JSON. */
final class RatingTable {
  private static final List<Set<FeatureKind>> FEATURES =
      List.of(
          EnumSet.of(FeatureKind.LEXICON),
          EnumSet.of(FeatureKind.EMBEDDING),
          EnumSet.of(FeatureKind.LAYERS),
          EnumSet.of(FeatureKind.EMBEDDING, FeatureKind.LAYERS),
          EnumSet.of(FeatureKind.EMBEDDING, FeatureKind.LEXICON),
          EnumSet.of(FeatureKind.LAYERS, FeatureKind.LEXICON),
          EnumSet.allOf(FeatureKind.class));

  private RatingTable() {}

  static String of(Trained trained) {
    TextTable table = new TextTable();
    if (!trained.otherSources().isEmpty()) {
      add(table, "source held out", trained.otherSources());
    }
    add(table, "articles held out", trained.otherArticles());
    add(table, "lexicon rules", trained.lexicon());
    return "%s%n95 %% intervals over articles in brackets; macro-F1 of negative, neutral, positive.%n%s"
        .formatted(table, plain(trained.plain()));
  }

  private static String plain(@Nullable PlainScores plain) {
    return plain == null
        ? ""
        : "%,d statements without tone, topics held out: mean score %s, share called neutral %s.%n"
            .formatted(plain.statements(), shown(plain.mean()), shown(plain.neutral()));
  }

  /**
   * Scores of sources held out, by models of other features.
   *
   * @param trained scores by kinds of features, and whether the lexicon's words are learned from
   * @param lexicon those of the lexicon's rules
   */
  static String ofFeatures(
      BiFunction<Set<FeatureKind>, Boolean, List<SourceScores>> trained,
      List<SourceScores> lexicon) {
    TextTable table = new TextTable();
    List<String> heading = new ArrayList<>(List.of("features, source held out"));
    lexicon.forEach(source -> heading.add("r, " + source.source()));
    heading.add("mean r");
    table.row(heading);
    table.row(correlations("lexicon rules", lexicon));
    for (Set<FeatureKind> kinds : FEATURES) {
      String name =
          kinds.stream()
              .map(kind -> kind.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" + "));
      table.row(correlations(name, trained.apply(kinds, false)));
      if (kinds.size() > 1 || !kinds.contains(FeatureKind.LEXICON)) {
        table.row(correlations(name + " + words", trained.apply(kinds, true)));
      }
    }
    return table.toString();
  }

  private static List<String> correlations(String name, List<SourceScores> scores) {
    List<String> row = new ArrayList<>(List.of(name));
    scores.forEach(source -> row.add(shown(source.r().value())));
    row.add(
        shown(
            scores.stream()
                .mapToDouble(source -> source.r().value())
                .average()
                .orElse(Double.NaN)));
    return row;
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

  /** What statements without tone are scored, for other programs. */
  static Map<String, Object> figures(PlainScores plain) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("statements", plain.statements());
    figures.put("mean", Figures.of(plain.mean()));
    figures.put("neutral", Figures.of(plain.neutral()));
    return figures;
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
