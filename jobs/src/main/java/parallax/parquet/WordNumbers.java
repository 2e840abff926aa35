package parallax.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.io.ParquetDecodingException;
import org.jspecify.annotations.Nullable;

/** The words of a column in a row group as a filter's numbers, each word asked for once. */
final class WordNumbers {
  private final WordFilter filter;
  private final int[] dictionary;

  /** Words of pages that have no numbers of the dictionary. */
  private final StringDictionary others = new StringDictionary();

  private int[] otherNumbers = {};

  /**
   * The words of a row group.
   *
   * @param page the dictionary; null where there is none
   */
  WordNumbers(ColumnDescriptor column, @Nullable DictionaryPage page, WordFilter filter) {
    this.filter = filter;
    this.dictionary = page == null ? new int[0] : numbers(column, page, filter);
  }

  private static int[] numbers(ColumnDescriptor column, DictionaryPage page, WordFilter filter) {
    try {
      Dictionary words = Encoding.PLAIN.initDictionary(column, page);
      int[] numbers = new int[words.getMaxId() + 1];
      Arrays.setAll(numbers, id -> filter.number(words.decodeToBinary(id).toStringUsingUTF8()));
      return numbers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the words of a page.
   *
   * @param begin where they begin in {@code bytes}
   * @param words gets their numbers from its beginning on
   * @param size how many there are
   */
  void read(Encoding encoding, byte[] bytes, int begin, int[] words, int size) {
    if (size == 0) {
      return;
    }
    if (encoding.usesDictionary()) {
      RunReader.read(bytes, begin + 1, bytes.length, bytes[begin], words, size);
      for (int i = 0; i < size; i++) {
        words[i] = dictionary[words[i]];
      }
    } else if (encoding == Encoding.PLAIN) {
      int at = begin;
      for (int i = 0; i < size; i++) {
        int next = PlainStrings.next(bytes, at);
        words[i] = other(bytes, at, next);
        at = next;
      }
    } else {
      throw new ParquetDecodingException("Words are encoded as " + encoding);
    }
  }

  private int other(byte[] bytes, int begin, int end) {
    int known = others.size();
    int place = others.number(bytes, begin, end);
    if (place == known) {
      if (known == otherNumbers.length) {
        otherNumbers = Arrays.copyOf(otherNumbers, Math.max(1 << 10, 2 * known));
      }
      int from = begin + Integer.BYTES;
      otherNumbers[place] =
          filter.number(new String(bytes, from, end - from, StandardCharsets.UTF_8));
    }
    return otherNumbers[place];
  }
}
