package parallax.learn;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parallax.job.UserException;

/**
 * A file of sentences to code, in the formats that {@link CodedFile} reads: whoever codes puts
 * frames, or 'none', in the place of the '?'. It does not show what a method says, because that
 * would be repeated; the weight, from which one may guess it, comes last.
 */
public final class CodingSheet {
  private static final List<String> COLUMNS =
      List.of(
          CodedFile.FRAMES,
          CodedFile.TEXT,
          "before",
          "after",
          "outlet",
          "kind",
          CodedFile.ARTICLE_ID,
          "sentence_no",
          "begin",
          "end",
          CodedFile.CODER,
          CodedFile.WEIGHT);

  private CodingSheet() {}

  /**
   * A sentence in its context.
   *
   * @param before the sentence before it in the article, or the empty text
   * @param weight how many sentences of the corpus it stands for
   */
  public record Line(
      String text,
      String before,
      String after,
      String outlet,
      String kind,
      String articleId,
      int sentenceNo,
      int begin,
      int end,
      double weight) {
    List<String> values() {
      return List.of(
          CodedFile.NOT_CODED,
          text,
          before,
          after,
          outlet,
          kind,
          articleId,
          Integer.toString(sentenceNo),
          Integer.toString(begin),
          Integer.toString(end),
          "",
          BigDecimal.valueOf(weight)
              .setScale(6, RoundingMode.HALF_EVEN)
              .stripTrailingZeros()
              .toPlainString());
    }
  }

  /**
   * The content of a file.
   *
   * @param name ends in .tsv, .csv or .jsonl
   * @throws UserException where it ends otherwise
   */
  public static String write(String name, List<Line> lines) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".jsonl")) {
      return lines.stream().map(CodingSheet::json).collect(Collectors.joining());
    }
    boolean csv = lower.endsWith(".csv");
    if (!csv && !lower.endsWith(".tsv")) {
      throw new UserException(
          "--output %s: name a file that ends in .tsv, .csv or .jsonl.".formatted(name));
    }
    StringBuilder text = new StringBuilder(row(COLUMNS, csv));
    lines.forEach(line -> text.append(row(line.values(), csv)));
    return text.toString();
  }

  private static String row(List<String> values, boolean csv) {
    return values.stream()
            .map(value -> csv ? quoted(value) : plain(value))
            .collect(Collectors.joining(csv ? "," : "\t"))
        + "\n";
  }

  private static String quoted(String value) {
    return '"' + CodedRows.disarmed(value).replace("\"", "\"\"") + '"';
  }

  private static String plain(String value) {
    return CodedRows.disarmed(value.replaceAll("[\\t\\r\\n]+", " "));
  }

  private static String json(Line line) {
    ObjectNode object = new ObjectMapper().createObjectNode();
    List<String> values = line.values();
    for (int i = 0; i < values.size(); i++) {
      object.put(COLUMNS.get(i), values.get(i));
    }
    return object + "\n";
  }
}
