package parallax.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parallax.parquet.WordRows.Passing;

/**
 * The rows of a file whose words a filter lets through. Of all others nothing is read but their
 * words, and these as numbers of the file's dictionaries. Rows are independent of each other and
 * may be kept.
 */
public final class RowReader implements Iterator<InternalRow>, Closeable {
  private final ParquetFileReader file;
  private final WordFilter filter;
  private final StructType schema;
  private final MessageType wanted;
  private final MessageType words;
  private final int wordsPlace;
  private int rowGroup;
  private @Nullable Iterator<InternalRow> rows;

  /** How many words each of the {@link #rows} has. */
  private PrimitiveIterator.OfInt lengths = IntStream.empty().iterator();

  /**
   * Opens a file that {@link RowFile} wrote.
   *
   * @param begin first byte of the part of the file; a row group belongs to the part in which its
   *     middle lies
   * @param end behind the last byte of the part
   * @param schema the columns that are read
   * @param words that of them which the filter goes by, a list of strings
   */
  public RowReader(
      Path path,
      long begin,
      long end,
      Configuration hadoop,
      StructType schema,
      String words,
      WordFilter filter)
      throws IOException {
    ParquetReadOptions part = HadoopReadOptions.builder(hadoop).withRange(begin, end).build();
    this.file = ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop), part);
    this.filter = filter;
    this.schema = schema;
    this.wanted = ReadColumns.of(file, schema.fieldNames());
    this.words = ReadColumns.of(file, words);
    this.wordsPlace = schema.fieldIndex(words);
  }

  @Override
  public boolean hasNext() {
    try {
      while (rows == null && rowGroup < file.getRowGroups().size()) {
        rows = rows(rowGroup++);
      }
      return rows != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InternalRow next() {
    if (!hasNext() || rows == null) {
      throw new NoSuchElementException();
    }
    InternalRow row = rows.next();
    // A library that gave another row would make the tables wrong without a word.
    int length = row.isNullAt(wordsPlace) ? 0 : row.getArray(wordsPlace).numElements();
    int expected = lengths.nextInt();
    if (length != expected) {
      throw new IllegalStateException(
          "%s: a row with %d words was read in place of one with %d."
              .formatted(file.getFile(), length, expected));
    }
    if (!rows.hasNext()) {
      rows = null;
    }
    return row;
  }

  /** Null where the filter lets none of the row group through. */
  private @Nullable Iterator<InternalRow> rows(int group) throws IOException {
    ColumnDescriptor column = words.getColumns().get(0);
    file.setRequestedSchema(words);
    Passing passing =
        WordRows.passing(column, file.readRowGroup(group).getPageReader(column), filter);
    if (passing.rows().length == 0) {
      return null;
    }
    RowSelection selection =
        new RowSelection(passing.rows(), file.getRowGroups().get(group).getRowCount());
    file.setRequestedSchema(wanted);
    PageReadStore pages = file.readFilteredRowGroup(group, selection.ranges());
    RecordReader<InternalRow> all =
        new ColumnIOFactory()
            .getColumnIO(wanted)
            .getRecordReader(pages, new RowMaterializer(schema));
    lengths = Arrays.stream(passing.lengths()).iterator();
    return selection.wanted(all::read);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
