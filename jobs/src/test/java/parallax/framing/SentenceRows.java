package parallax.framing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import parallax.Rows;
import parallax.codebook.Words;

/** Rows of the table of sentences, as the segmenting job would make them of plain text. */
public final class SentenceRows {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
  private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

  private SentenceRows() {}

  /** The same in a block of its own. */
  public static Row of(String article, int number, String outlet, String kind, String text) {
    return of(article, number, number, outlet, kind, text);
  }

  /** A sentence that begins at 100 times its number; text in curly marks is quoted. */
  public static Row of(
      String article, int number, int block, String outlet, String kind, String text) {
    int begin = 100 * number;
    List<String> tokens = new ArrayList<>();
    List<Integer> begins = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      tokens.addAll(Words.of(word.group().replace('’', '\'')));
      begins.add(begin + word.start());
      ends.add(begin + word.end());
    }
    List<Row> quoted = new ArrayList<>();
    for (Matcher span = QUOTED.matcher(text); span.find(); ) {
      quoted.add(Rows.row(begin + span.start(), begin + span.end()));
    }
    return Rows.row(
        article,
        number,
        outlet,
        block,
        kind,
        begin,
        begin + text.length(),
        text,
        tokens,
        begins,
        ends,
        tokens.size(),
        quoted);
  }
}
