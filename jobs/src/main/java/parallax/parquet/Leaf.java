package parallax.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import parallax.parquet.Values.Encoded;

/** A column that has values of its own, and its finished pages of the row group. */
final class Leaf implements Column {
  private final ColumnDescriptor descriptor;
  private final boolean isOptional;
  private final Values values;
  private final Levels repetitions;
  private final Levels definitions;
  private final List<Page> pages = new ArrayList<>();
  private int waiting;
  private int absent;

  /** Of finished pages, before compression. */
  private long finishedBytes;

  Leaf(ColumnDescriptor descriptor, boolean isOptional, Values values) {
    this.descriptor = descriptor;
    this.isOptional = isOptional;
    this.values = values;
    this.repetitions = new Levels(descriptor.getMaxRepetitionLevel());
    this.definitions = new Levels(descriptor.getMaxDefinitionLevel());
  }

  /** A page of format version 1, compressed. */
  private record Page(
      int values,
      int rows,
      int plainBytes,
      BytesInput bytes,
      Statistics<?> statistics,
      Encoding encoding) {}

  @Override
  public void add(SpecializedGetters from, int place, int repetition, int definition) {
    if (isOptional && from.isNullAt(place)) {
      addAbsent(repetition, definition);
      return;
    }
    waiting++;
    repetitions.add(repetition);
    definitions.add(definitions.highest());
    values.add(from, place);
  }

  @Override
  public void addAbsent(int repetition, int definition) {
    waiting++;
    absent++;
    repetitions.add(repetition);
    definitions.add(definition);
  }

  @Override
  public void forEachLeaf(Consumer<Leaf> action) {
    action.accept(this);
  }

  /** What waits for its page, before compression. */
  int waitingBytes() {
    return values.bytes();
  }

  /** What the row group has so far, before compression. */
  long bytes() {
    return finishedBytes + values.bytes();
  }

  /**
   * Makes a page of what waits.
   *
   * @param rows that it is of
   */
  void finishPage(int rows, BytesInputCompressor compressor) throws IOException {
    Statistics<?> statistics = Statistics.createStats(descriptor.getPrimitiveType());
    statistics.incrementNumNulls(absent);
    values.describe(statistics);
    finishedBytes += values.bytes();
    Encoded encoded = values.take();
    BytesInput plain = BytesInput.concat(repetitions.take(), definitions.take(), encoded.bytes());
    BytesInput bytes = BytesInput.copy(compressor.compress(plain));
    pages.add(
        new Page(
            waiting, rows, Math.toIntExact(plain.size()), bytes, statistics, encoded.encoding()));
    waiting = 0;
    absent = 0;
  }

  /** Writes the row group's pages and begins a new row group. */
  void write(ParquetFileWriter file, BytesInputCompressor compressor) throws IOException {
    long count = pages.stream().mapToLong(Page::values).sum();
    file.startColumn(descriptor, count, compressor.getCodecName());
    DictionaryPage dictionary = values.takeDictionary();
    if (dictionary != null) {
      file.writeDictionaryPage(
          new DictionaryPage(
              compressor.compress(dictionary.getBytes()),
              dictionary.getUncompressedSize(),
              dictionary.getDictionarySize(),
              dictionary.getEncoding()));
    }
    for (Page page : pages) {
      file.writeDataPage(
          page.values(),
          page.plainBytes(),
          page.bytes(),
          page.statistics(),
          page.rows(),
          Encoding.RLE,
          Encoding.RLE,
          page.encoding());
    }
    file.endColumn();
    pages.clear();
    finishedBytes = 0;
  }
}
