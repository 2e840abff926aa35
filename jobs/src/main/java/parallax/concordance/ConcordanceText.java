package parallax.concordance;

import java.util.List;
import parallax.text.DisplayWidth;

/** Lines for a terminal: outlet and place, the match in the middle of a column. */
public final class ConcordanceText {
  private static final int WIDEST_OUTLET = 24;
  private static final String MATCH_BEGIN = "\u001B[1;31m";
  private static final String GREY_BEGIN = "\u001B[2m";
  private static final String END = "\u001B[0m";

  private final int context;
  private final boolean coloured;

  /**
   * A form.
   *
   * @param context columns on each side of the match
   */
  public ConcordanceText(int context, boolean coloured) {
    this.context = context;
    this.coloured = coloured;
  }

  /** The lines as text, each with its end. */
  public String of(List<Line> lines) {
    int outlets = 0;
    int places = 0;
    for (Line line : lines) {
      outlets = Math.max(outlets, DisplayWidth.of(outlet(line)));
      places = Math.max(places, place(line).length());
    }
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      String left = DisplayWidth.last(clean(line.left()), context);
      String right = DisplayWidth.first(clean(line.right()), context);
      text.append(outlet(line))
          .append(" ".repeat(outlets - DisplayWidth.of(outlet(line)) + 2))
          .append(coloured ? GREY_BEGIN : "")
          .append(place(line))
          .append(" ".repeat(places - place(line).length() + 2))
          .append("%-9s".formatted(line.voice()))
          .append(coloured ? END : "")
          .append(" ".repeat(context - DisplayWidth.of(left)))
          .append(left)
          .append(coloured ? MATCH_BEGIN : "[")
          .append(clean(line.match()))
          .append(coloured ? END : "]")
          .append(right.stripTrailing())
          .append('\n');
    }
    return text.toString();
  }

  private static String outlet(Line line) {
    return DisplayWidth.first(clean(line.outlet()), WIDEST_OUTLET);
  }

  private static String place(Line line) {
    return "%s:%d-%d".formatted(clean(line.articleId()), line.begin(), line.end());
  }

  private static String clean(String text) {
    return DisplayWidth.harmless(text);
  }
}
