package parallax.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.io.ParquetDecodingException;

/**
 * Looks through a row group for the rows that a filter lets through, reading nothing but the column
 * of their words: a list of strings of the kind that {@link RowFile} writes.
 */
final class WordRows {
  private final ColumnDescriptor column;
  private final WordFilter filter;
  private final WordNumbers numbers;
  private final LongStream.Builder found = LongStream.builder();
  private final IntStream.Builder lengths = IntStream.builder();
  private int[] repetitions = {};
  private int[] definitions = {};
  private int[] words = {};
  private long row;

  private WordRows(ColumnDescriptor column, WordNumbers numbers, WordFilter filter) {
    this.column = column;
    this.numbers = numbers;
    this.filter = filter;
  }

  /**
   * Rows that the filter lets through.
   *
   * @param rows their numbers in the row group, from 0, ascending
   * @param lengths how many words each of them has
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Passing(long[] rows, int[] lengths) {}

  /** Looks through a row group. */
  static Passing passing(ColumnDescriptor column, PageReader pages, WordFilter filter) {
    WordNumbers numbers = new WordNumbers(column, pages.readDictionaryPage(), filter);
    WordRows rows = new WordRows(column, numbers, filter);
    for (DataPage page = pages.readPage(); page != null; page = pages.readPage()) {
      if (!(page instanceof DataPageV1 first)) {
        throw new ParquetDecodingException("A page is not of format version 1: " + page);
      }
      rows.read(first);
    }
    filter.forgetWords();
    return new Passing(rows.found.build().toArray(), rows.lengths.build().toArray());
  }

  private void read(DataPageV1 page) {
    byte[] bytes = bytes(page);
    int size = page.getValueCount();
    if (words.length < size) {
      repetitions = new int[size];
      definitions = new int[size];
      words = new int[size];
    }
    int at = levels(bytes, 0, column.getMaxRepetitionLevel(), repetitions, size);
    at = levels(bytes, at, column.getMaxDefinitionLevel(), definitions, size);
    numbers.read(page.getValueEncoding(), bytes, at, words, present(size));
    look(size);
  }

  private static byte[] bytes(DataPageV1 page) {
    try {
      return page.getBytes().toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads levels; where the next part of the page begins. */
  private static int levels(byte[] bytes, int at, int highest, int[] levels, int size) {
    if (highest == 0) {
      Arrays.fill(levels, 0, size, 0);
      return at;
    }
    int begin = at + Integer.BYTES;
    int end = begin + PlainStrings.length(bytes, at);
    RunReader.read(bytes, begin, end, BytesUtils.getWidthFromMaxInt(highest), levels, size);
    return end;
  }

  private int present(int size) {
    int present = 0;
    for (int i = 0; i < size; i++) {
      present += definitions[i] == column.getMaxDefinitionLevel() ? 1 : 0;
    }
    return present;
  }

  /** Asks the filter about each row; the pages of a file end where rows end. */
  private void look(int size) {
    int begin = 0;
    int end = 0;
    for (int i = 0; i < size; i++) {
      if (repetitions[i] == 0 && i > 0) {
        ask(begin, end);
        begin = end;
      }
      end += definitions[i] == column.getMaxDefinitionLevel() ? 1 : 0;
    }
    if (size > 0) {
      ask(begin, end);
    }
  }

  private void ask(int begin, int end) {
    if (filter.passes(words, begin, end)) {
      found.add(row);
      lengths.add(end - begin);
    }
    row++;
  }
}
