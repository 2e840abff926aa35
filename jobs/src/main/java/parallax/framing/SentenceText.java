package parallax.framing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.speech.Utterance;
import parallax.table.Field;
import parallax.table.Sentences;

/** A row of sentences as the rules of speech see it. */
public final class SentenceText {
  /** The columns that are read, in this order. */
  public static final List<Field> COLUMNS =
      List.of(
          Sentences.TOKENS,
          Sentences.TOKEN_BEGINS,
          Sentences.TOKEN_ENDS,
          Sentences.BEGIN,
          Sentences.TEXT,
          Sentences.QUOTED_SPANS);

  private SentenceText() {}

  /** Its tokens. */
  public static ArrayData tokens(InternalRow row, int first) {
    return row.getArray(first);
  }

  /** The sentence as written, in UTF-8. */
  public static UTF8String text(InternalRow row, int first) {
    return row.getUTF8String(first + 4);
  }

  /** Where the sentence begins in its article. */
  public static int begin(InternalRow row, int first) {
    return row.getInt(first + 3);
  }

  /** Where a token begins in the article. */
  public static int tokenBegin(InternalRow row, int first, int token) {
    return row.getArray(first + 1).getInt(token);
  }

  /** Where a token ends in the article. */
  public static int tokenEnd(InternalRow row, int first, int token) {
    return row.getArray(first + 2).getInt(token);
  }

  /** Whether any part of it stands in quotation marks. */
  public static boolean hasQuotes(InternalRow row, int first) {
    return row.getArray(first + 5).numElements() > 0;
  }

  /**
   * The sentence of a row.
   *
   * @param first where {@link #COLUMNS} begin in it
   */
  public static Utterance of(InternalRow row, int first) {
    int begin = row.getInt(first + 3);
    ArrayData words = tokens(row, first);
    List<String> tokens = new ArrayList<>(words.numElements());
    for (int i = 0; i < words.numElements(); i++) {
      tokens.add(words.getUTF8String(i).toString());
    }
    ArrayData spans = row.getArray(first + 5);
    int[] quotes = new int[2 * spans.numElements()];
    for (int i = 0; i < spans.numElements(); i++) {
      InternalRow span = spans.getStruct(i, 2);
      quotes[2 * i] = span.getInt(0) - begin;
      quotes[2 * i + 1] = span.getInt(1) - begin;
    }
    return new Utterance(
        text(row, first).toString(),
        tokens,
        places(row.getArray(first + 1), begin),
        places(row.getArray(first + 2), begin),
        quotes);
  }

  /**
   * The sentence of a row of the table.
   *
   * @param row with all of {@link #COLUMNS} by name
   */
  public static Utterance of(Row row) {
    int begin = row.getAs(Sentences.BEGIN.name());
    List<Row> spans = row.getList(row.fieldIndex(Sentences.QUOTED_SPANS.name()));
    return new Utterance(
        row.getAs(Sentences.TEXT.name()),
        row.getList(row.fieldIndex(Sentences.TOKENS.name())),
        places(row, Sentences.TOKEN_BEGINS, begin),
        places(row, Sentences.TOKEN_ENDS, begin),
        spans.stream()
            .flatMapToInt(span -> IntStream.of(span.getInt(0) - begin, span.getInt(1) - begin))
            .toArray());
  }

  private static int[] places(Row row, Field column, int begin) {
    return row.<Integer>getList(row.fieldIndex(column.name())).stream()
        .mapToInt(place -> place - begin)
        .toArray();
  }

  private static int[] places(ArrayData places, int begin) {
    int[] relative = places.toIntArray();
    for (int i = 0; i < relative.length; i++) {
      relative[i] -= begin;
    }
    return relative;
  }
}
