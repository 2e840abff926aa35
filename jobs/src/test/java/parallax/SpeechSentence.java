package parallax;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.table.Sentences;

/**
 * A sentence with its tokens, as the table has it. Lists of numbers stay text until they are
 * needed: boxed, those of all speeches would fill the heap.
 */
final class SpeechSentence {
  private final String article;
  private final String outlet;
  private final String text;
  private final String[] tokens;
  private final int[] begins;
  private final int[] ends;

  private SpeechSentence(Row row) {
    article = row.getString(0);
    outlet = row.getString(1);
    text = row.getString(2);
    tokens = row.getString(3).split(" ", -1);
    begins = numbers(row.getString(4), row.getInt(6));
    ends = numbers(row.getString(5), row.getInt(6));
  }

  /** Every sentence, by article and number. */
  static Stream<SpeechSentence> all(List<Row> rows) {
    return rows.stream().map(SpeechSentence::new);
  }

  /** The rows that {@link #all} reads. */
  static List<Row> rows(Dataset<Row> sentences) {
    return sentences
        .orderBy(Sentences.ARTICLE_ID.column(), Sentences.SENTENCE_NO.column())
        .selectExpr(
            "article_id",
            "outlet",
            "text",
            "array_join(tokens, ' ')",
            "array_join(token_begins, ' ')",
            "array_join(token_ends, ' ')",
            "begin")
        .collectAsList();
  }

  String article() {
    return article;
  }

  String outlet() {
    return outlet;
  }

  int size() {
    return tokens.length;
  }

  String token(int at) {
    return tokens[at];
  }

  /** The token as it stands in the text. */
  String written(int at) {
    return text.substring(begins[at], ends[at]);
  }

  /** What stands between a token and the next. */
  String after(int at) {
    return text.substring(ends[at], begins[at + 1]);
  }

  private static int[] numbers(String joined, int begin) {
    return Stream.of(joined.split(" ", -1))
        .mapToInt(number -> Integer.parseInt(number) - begin)
        .toArray();
  }
}
