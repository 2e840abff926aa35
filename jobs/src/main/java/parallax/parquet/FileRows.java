package parallax.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** All rows of a small file, without a Spark job. Rows are independent and may be kept. */
public final class FileRows implements Iterator<InternalRow>, Closeable {
  private final ParquetFileReader file;
  private final StructType schema;
  private final MessageType wanted;
  private @Nullable RecordReader<InternalRow> rows;
  private long left;

  /**
   * Opens a file that {@link RowFile} wrote.
   *
   * @param schema the columns that are read
   */
  public FileRows(Path path, Configuration hadoop, StructType schema) throws IOException {
    this.file =
        ParquetFileReader.open(
            HadoopInputFile.fromPath(path, hadoop), HadoopReadOptions.builder(hadoop).build());
    this.schema = schema;
    this.wanted = ReadColumns.of(file, schema.fieldNames());
    file.setRequestedSchema(wanted);
  }

  @Override
  public boolean hasNext() {
    try {
      while (left == 0) {
        PageReadStore pages = file.readNextRowGroup();
        if (pages == null) {
          return false;
        }
        left = pages.getRowCount();
        rows =
            new ColumnIOFactory()
                .getColumnIO(wanted)
                .getRecordReader(pages, new RowMaterializer(schema));
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InternalRow next() {
    if (!hasNext() || rows == null) {
      throw new NoSuchElementException();
    }
    left--;
    return rows.read();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
