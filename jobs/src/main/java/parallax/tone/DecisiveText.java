package parallax.tone;

import java.util.List;
import java.util.stream.Collectors;
import parallax.text.DisplayWidth;

/** The sentences that decide a mean for a terminal, each with its words below. */
public final class DecisiveText {
  private static final String HEADER = "influence   score  ";
  private static final String GREY = "\u001B[2m";
  private static final String END = "\u001B[0m";

  private final int columns;
  private final boolean coloured;

  /**
   * A form.
   *
   * @param columns most columns of a sentence; what is longer is cut
   */
  public DecisiveText(int columns, boolean coloured) {
    this.columns = columns;
    this.coloured = coloured;
  }

  /** The sentences as text under a header, each line with its end; empty without any. */
  public String of(List<DecisiveSentence> sentences) {
    if (sentences.isEmpty()) {
      return "";
    }
    int places =
        sentences.stream().mapToInt(sentence -> DisplayWidth.of(place(sentence))).max().orElse(0);
    StringBuilder text = new StringBuilder(HEADER).append("voice     ");
    text.append(padded("place", places)).append("sentence\n");
    String indent = " ".repeat(HEADER.length() + 10 + places + 2);
    for (DecisiveSentence sentence : sentences) {
      text.append("%+9.4f  %+6.2f  ".formatted(sentence.influence(), sentence.score()))
          .append("%-8s  ".formatted(sentence.voice()))
          .append(padded(place(sentence), places))
          .append(cut(sentence.text()))
          .append('\n');
      String words =
          sentence.words().stream()
              .map(DecisiveSentence.Word::toString)
              .collect(Collectors.joining(", "));
      if (!words.isEmpty()) {
        text.append(indent)
            .append(coloured ? GREY : "")
            .append(cut(words))
            .append(coloured ? END : "")
            .append('\n');
      }
    }
    return text.toString();
  }

  private static String place(DecisiveSentence sentence) {
    return "%s:%d-%d"
        .formatted(DisplayWidth.harmless(sentence.articleId()), sentence.begin(), sentence.end());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)) + 2);
  }

  private String cut(String text) {
    String line = DisplayWidth.harmless(text);
    return DisplayWidth.of(line) <= columns ? line : DisplayWidth.first(line, columns - 1) + "…";
  }
}
