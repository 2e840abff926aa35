package parallax.concordance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.text.CsvCell;

/** Lines as CSV (RFC 4180) that no spreadsheet takes for formulas. */
public final class ConcordanceCsv {
  private static final String HEADER = "article_id,outlet,url,begin,end,left,match,right,voice\r\n";

  private ConcordanceCsv() {}

  /**
   * The lines under a header.
   *
   * @param urls by article; empty text where there is none
   */
  public static String of(List<Line> lines, Map<String, String> urls) {
    return HEADER
        + lines.stream()
            .map(line -> row(line, urls.getOrDefault(line.articleId(), "")))
            .collect(Collectors.joining());
  }

  private static String row(Line line, String url) {
    return Stream.of(
            line.articleId(),
            line.outlet(),
            url,
            String.valueOf(line.begin()),
            String.valueOf(line.end()),
            line.left(),
            line.match(),
            line.right(),
            line.voice())
        .map(CsvCell::of)
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
