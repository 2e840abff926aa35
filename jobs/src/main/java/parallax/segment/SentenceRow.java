package parallax.segment;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.text.BlockKind;

/**
 * Writes sentences as rows of the table, in the binary form that Spark works with and byte for byte
 * as Spark's own projection would: through an encoder, which makes objects of all tokens first, a
 * row costs more than its segmentation.
 */
final class SentenceRow {
  private static final int COLUMNS = 13;
  private static final Map<BlockKind, byte[]> KINDS =
      Arrays.stream(BlockKind.values())
          .collect(
              Collectors.toMap(
                  Function.identity(), kind -> kind.label().getBytes(StandardCharsets.UTF_8)));

  private final UnsafeRow row = new UnsafeRow(COLUMNS);
  private final RowBytes bytes = new RowBytes(COLUMNS);
  private byte[] articleId = {};
  private byte[] outlet = {};
  private byte[] utf8 = {};
  private String text = "";

  /** The article that the next rows are of. */
  void start(UTF8String articleId, UTF8String outlet, UTF8String utf8, String text) {
    this.articleId = articleId.getBytes();
    this.outlet = outlet.getBytes();
    this.utf8 = utf8.getBytes();
    this.text = text;
  }

  /** The row of a sentence; valid until the next call. */
  UnsafeRow of(SegmentedArticle article, int sentence, Words words) {
    int begin = article.begin(sentence);
    int end = article.end(sentence);
    int first = article.firstToken(sentence);
    int tokens = article.endToken(sentence) - first;
    bytes.start();
    bytes.string(0, articleId, 0, articleId.length);
    bytes.number(1, sentence + 1);
    bytes.string(2, outlet, 0, outlet.length);
    bytes.number(3, article.block(sentence) + 1);
    byte[] kind = requireNonNull(KINDS.get(article.kind(sentence)));
    bytes.string(4, kind, 0, kind.length);
    bytes.number(5, begin);
    bytes.number(6, end);
    writeText(begin, end);
    bytes.words(8, article, first, tokens, words);
    bytes.numbers(9, article.begins(), first, tokens);
    bytes.numbers(10, article.ends(), first, tokens);
    bytes.number(11, tokens);
    bytes.spans(12, article.quotes(), article.firstQuote(sentence), article.endQuote(sentence));
    row.pointTo(bytes.array(), bytes.size());
    return row;
  }

  /** Where all characters are ASCII, positions in the text are those in its bytes. */
  private void writeText(int begin, int end) {
    if (utf8.length == text.length()) {
      bytes.string(7, utf8, begin, end - begin);
    } else {
      byte[] encoded = text.substring(begin, end).getBytes(StandardCharsets.UTF_8);
      bytes.string(7, encoded, 0, encoded.length);
    }
  }
}
