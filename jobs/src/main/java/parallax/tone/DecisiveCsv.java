package parallax.tone;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.text.CsvCell;

/** The sentences that decide a mean as CSV, whole, with their words. */
public final class DecisiveCsv {
  private static final String HEADER =
      "outlet,article_id,sentence_no,begin,end,url,kind,voice,score,influence,words,text\r\n";

  private DecisiveCsv() {}

  /** The sentences under a header. */
  public static String of(List<DecisiveSentence> sentences) {
    return HEADER + sentences.stream().map(DecisiveCsv::row).collect(Collectors.joining());
  }

  /** Numbers stay numbers, negative ones too. */
  private static String row(DecisiveSentence sentence) {
    String words =
        sentence.words().stream()
            .map(DecisiveSentence.Word::toString)
            .collect(Collectors.joining("; "));
    return Stream.of(
            CsvCell.of(sentence.outlet()),
            CsvCell.of(sentence.articleId()),
            Integer.toString(sentence.sentenceNo()),
            Integer.toString(sentence.begin()),
            Integer.toString(sentence.end()),
            CsvCell.of(sentence.url() == null ? "" : sentence.url()),
            CsvCell.of(sentence.kind()),
            CsvCell.of(sentence.voice()),
            Double.toString(sentence.score()),
            Double.toString(sentence.influence()),
            CsvCell.of(words),
            CsvCell.of(sentence.text()))
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
