package parallax.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.Rows;
import parallax.table.Sentences;
import parallax.text.Variants;

class SentenceRowTest {
  private final Vocabulary vocabulary = new Vocabulary(Variants.NONE);
  private final SentenceRow writer = new SentenceRow();

  private SegmentedArticle segment(String text) {
    return new ArticleSegmenter(new IcuSegmenter(), false).segment(null, text, vocabulary);
  }

  private UnsafeRow written(SegmentedArticle article, int sentence, String text) {
    UTF8String utf8 = UTF8String.fromString(text);
    writer.start(UTF8String.fromString("a1"), UTF8String.fromString("North-West"), utf8, text);
    return writer.of(article, sentence, vocabulary.words()).copy();
  }

  /** What Spark makes of the same values. */
  private UnsafeRow projected(SegmentedArticle article, int i, String text) {
    List<Integer> tokens =
        IntStream.range(article.firstToken(i), article.endToken(i)).boxed().toList();
    List<Row> quotes =
        IntStream.range(article.firstQuote(i), article.endQuote(i))
            .mapToObj(q -> Rows.row(article.quotes().begin(q), article.quotes().end(q)))
            .toList();
    Row row =
        Rows.row(
            "a1",
            i + 1,
            "North-West",
            article.block(i) + 1,
            article.kind(i).label(),
            article.begin(i),
            article.end(i),
            text.substring(article.begin(i), article.end(i)),
            tokens.stream().map(token -> vocabulary.type(article.type(token))).toArray(),
            tokens.stream().map(token -> article.begins()[token]).toArray(),
            tokens.stream().map(token -> article.ends()[token]).toArray(),
            tokens.size(),
            quotes.toArray());
    InternalRow internal =
        (InternalRow)
            CatalystTypeConverters.createToCatalystConverter(Sentences.TABLE.schema()).apply(row);
    return UnsafeProjection.create(Sentences.TABLE.schema()).apply(internal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rain fell. It rained \"again and again\" here. \"So it did. It did,\" they said, \"so.\"",
        "Caf\u00e9s in K\u00f6ln \u2014 \u201cna\u00efve\u201d, isn\u2019t it? \uD83D\uDE00 Yes.",
        "a bb ccc dddd eeeee ffffff ggggggg hhhhhhhh iiiiiiiii jjjjjjjjjj 1 22 333"
      })
  void rowsAreThoseThatSparkWouldMake(String text) {
    SegmentedArticle article = segment(text);
    assertThat(article.size()).isPositive();
    for (int i = 0; i < article.size(); i++) {
      UnsafeRow expected = projected(article, i, text);
      assertThat(written(article, i, text).getBytes()).isEqualTo(expected.getBytes());
    }
  }

  @Test
  void whatALongRowLeavesBehindDoesNotShowInAShortOne() {
    String words = "Zyx\u00e9wvut ".repeat(2000);
    SegmentedArticle article = segment(words);
    assertThat(written(article, 0, words)).isEqualTo(projected(article, 0, words));
    SegmentedArticle next = segment("On. A \"b\".");
    assertThat(written(next, 0, "On. A \"b\".")).isEqualTo(projected(next, 0, "On. A \"b\"."));
  }
}
