package parallax.sentiment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parallax.text.DisplayWidth;

/** An explanation for a terminal: the sentence, its sum line by line, the score on its scale. */
public final class ExplanationText {
  private static final String POSITIVE = "\u001B[32m";
  private static final String NEGATIVE = "\u001B[31m";
  private static final String GREY = "\u001B[2m";
  private static final String BOLD = "\u001B[1m";
  private static final String END = "\u001B[0m";
  private static final int NUMBER = 7;
  private static final int HALF_SCALE = 16;

  private final boolean coloured;

  public ExplanationText(boolean coloured) {
    this.coloured = coloured;
  }

  /** The explanation as text, its last line with its end. */
  public String of(Explanation given) {
    Explanation explanation = given.asInTables();
    StringBuilder text = new StringBuilder(sentence(explanation)).append("\n\n");
    @Nullable String language = explanation.language();
    if (language != null) {
      return text.append(
              "  clearly not English (%s): no score, null in the tables\n".formatted(language))
          .toString();
    }
    @Nullable Double score = explanation.score();
    if (score == null) {
      return text.append("  no word or number: no score, null in the tables\n").toString();
    }
    int first = 12;
    int second = 4;
    for (Hit hit : explanation.hits()) {
      first = Math.max(first, DisplayWidth.of(clean(hit.words())) + 2);
      for (Rule rule : hit.rules()) {
        first = Math.max(first, rule.name().length() + 2);
        second = Math.max(second, DisplayWidth.of(clean(rule.cause())));
      }
    }
    for (Hit hit : explanation.hits()) {
      append(text, hit, first, second);
    }
    int width = first + second + NUMBER + 10;
    if (explanation.hits().isEmpty()) {
      text.append("  no word with a valence\n");
    }
    appendTotal(text, "sum s", explanation.sum(), width);
    appendTotal(text, "score 4 s / √(s² + 15)", score, width);
    return text.append('\n').append(scale(score)).append('\n').toString();
  }

  private void append(StringBuilder text, Hit hit, int first, int second) {
    String valence = signed(hit.valence());
    text.append("  ")
        .append(pad(label(hit), first + second + 8))
        .append(hue(hit.valence(), "%7s".formatted(valence)));
    for (Rule rule : hit.rules()) {
      text.append('\n')
          .append("        ")
          .append(colour(GREY, pad(rule.name(), first)))
          .append(pad(clean(rule.cause()), second))
          .append(String.format(Locale.ROOT, "  × %5.2f", rule.factor()));
    }
    text.append("  ")
        .append(hue(hit.contribution(), "%7s".formatted(signed(hit.contribution()))))
        .append('\n');
  }

  private void appendTotal(StringBuilder text, String name, double value, int width) {
    text.append(" ".repeat(Math.max(2, width - name.length())))
        .append(name)
        .append("  ")
        .append(colour(BOLD, hue(value, "%7s".formatted(signed(value)))))
        .append('\n');
  }

  private static String label(Hit hit) {
    return "%4d  %s".formatted(hit.begin(), clean(hit.words()));
  }

  /** The sentence with its valued words in their colours, or in brackets where there are none. */
  private String sentence(Explanation explanation) {
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (Hit hit : explanation.hits()) {
      text.append(clean(explanation.sentence().substring(done, hit.begin())));
      String words = clean(hit.words());
      text.append(coloured ? hue(hit.contribution(), words) : "[" + words + "]");
      done = hit.end();
    }
    return text.append(clean(explanation.sentence().substring(done))).toString();
  }

  /** From -4 to 4, with a mark at the score. */
  private String scale(double score) {
    int place = (int) Math.rint(score / 4 * HALF_SCALE) + HALF_SCALE;
    StringBuilder line = new StringBuilder();
    for (int i = 0; i <= 2 * HALF_SCALE; i++) {
      line.append(i == place ? "●" : i == HALF_SCALE ? "┼" : "─");
    }
    String marked = line.toString();
    int mark = marked.indexOf('●');
    return "  -4 "
        + marked.substring(0, mark)
        + colour(BOLD, hue(score, "●"))
        + marked.substring(mark + 1)
        + " +4";
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.2f", value + 0.0).replaceFirst("^[-+](?=0\\.00$)", "");
  }

  private String hue(double value, String text) {
    return value > 0 ? colour(POSITIVE, text) : value < 0 ? colour(NEGATIVE, text) : text;
  }

  private String colour(String colour, String text) {
    return coloured ? colour + text + END : text;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
  }

  private static String clean(String text) {
    return DisplayWidth.harmless(text);
  }
}
