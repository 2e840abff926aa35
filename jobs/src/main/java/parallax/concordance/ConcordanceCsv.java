package parallax.concordance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.text.DisplayWidth;

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
        .map(ConcordanceCsv::cell)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** An apostrophe before what a spreadsheet would compute; it shows the cell as text then. */
  private static String cell(String text) {
    String clean = DisplayWidth.harmless(text);
    String begin = clean.stripLeading();
    boolean formula =
        !begin.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(begin.charAt(0)) >= 0;
    String safe = formula ? "'" + clean : clean;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
