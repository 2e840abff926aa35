package parallax.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parallax.learn.Validation;
import parallax.learn.Validation.Difference;

/** A comparison with people, for people. */
final class ValidationText {
  private static final int WIDTH = 100;

  private ValidationText() {}

  static String of(Validation validation, int examples) {
    StringBuilder text = new StringBuilder();
    text.append(
        "Method %s on %,d sentences of %,d articles (95 %% intervals over articles in brackets)%n%n"
            .formatted(validation.method(), validation.sentences(), validation.articles()));
    text.append(ScoreTable.of(validation.scores()));
    if (validation.weighted() != null) {
      text.append(
          "%nWeighted to the corpus: the coded sentences stand for about %,.0f%n%n"
              .formatted(validation.weighted().corpus()));
      text.append(ScoreTable.of(validation.weighted().scores(), "in corpus"));
    }
    text.append(agreement(validation));
    for (String frame : validation.alphaOfCoders().keySet()) {
      text.append(some(validation.errors(), frame, true, examples));
      text.append(some(validation.errors(), frame, false, examples));
    }
    return text.toString();
  }

  /**
   * Krippendorff's α: coders among each other, where there are several, and the method with each.
   */
  private static String agreement(Validation validation) {
    TextTable table = new TextTable();
    List<String> header = new ArrayList<>(List.of("Krippendorff's alpha"));
    boolean several = validation.alphaWithCoder().size() > 1;
    if (several) {
      header.add("coders");
    }
    validation.alphaWithCoder().keySet().forEach(coder -> header.add("with " + named(coder)));
    table.row(header);
    for (Map.Entry<String, Double> frame : validation.alphaOfCoders().entrySet()) {
      List<String> row = new ArrayList<>(List.of(frame.getKey()));
      if (several) {
        row.add(ScoreTable.shown(frame.getValue()));
      }
      validation
          .alphaWithCoder()
          .values()
          .forEach(
              alphas -> row.add(ScoreTable.shown(alphas.getOrDefault(frame.getKey(), Double.NaN))));
      table.row(row);
    }
    return "\n" + table;
  }

  private static String named(String coder) {
    return coder.isEmpty() ? "coder" : coder;
  }

  private static String some(List<Difference> errors, String frame, boolean positive, int n) {
    List<Difference> own =
        errors.stream()
            .filter(error -> error.frame().equals(frame) && error.falsePositive() == positive)
            .toList();
    if (own.isEmpty() || n == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append(
        "%n%s: %,d %s%n".formatted(frame, own.size(), positive ? "false positives" : "missed"));
    for (Difference error : own.subList(0, Math.min(n, own.size()))) {
      text.append("  %s: %s%n".formatted(error.place(), shortened(error.text())));
    }
    return Terminal.escape(text.toString());
  }

  private static String shortened(String text) {
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
  }

  /** All errors of all methods, tab-separated. */
  static String errors(List<Validation> found) {
    StringBuilder text = new StringBuilder("method\tframe\terror\tscore\tplace\ttext\n");
    for (Validation validation : found) {
      for (Difference error : validation.errors()) {
        text.append(
            String.join(
                "\t",
                validation.method(),
                error.frame(),
                error.falsePositive() ? "false positive" : "missed",
                String.format(Locale.ROOT, "%.4f", error.score()),
                error.place(),
                plain(error.text())));
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String plain(String text) {
    return text.replaceAll("[\\t\\r\\n]", " ");
  }
}
