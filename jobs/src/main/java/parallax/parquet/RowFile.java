package parallax.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.package$;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.parquet.SparkToParquetSchemaConverter;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.StructType;

/** One Parquet file that is being written; Spark reads it back with the same schema. */
public final class RowFile implements Closeable {
  private static final int PAGE_BYTES = 1 << 20;
  private static final int PAGE_ROWS = 20_000;

  /** How many bytes of rows come between two looks at the sizes. */
  private static final int LOOK_BYTES = 1 << 16;

  private final ParquetFileWriter file;
  private final CodecFactory codecs;
  private final BytesInputCompressor compressor;
  private final StructType schema;
  private final Column[] columns;
  private final List<Leaf> leaves = new ArrayList<>();
  private final long rowGroupBytes;
  private long groupRows;
  private int pageRows;
  private long unseenBytes;

  /**
   * Begins a file.
   *
   * @param path where no file is yet
   * @param rowGroupBytes of values before compression, after which a new row group begins; a row
   *     group is held in memory, compressed, until it is complete
   * @param mayNumber whether values that repeat may stand as numbers of a dictionary
   * @throws IllegalArgumentException where the schema has a type that cannot be written
   */
  public RowFile(
      Path path, Configuration hadoop, StructType schema, long rowGroupBytes, boolean mayNumber)
      throws IOException {
    MessageType message = message(schema);
    this.schema = schema;
    this.columns = Columns.of(schema, message, mayNumber).toArray(new Column[0]);
    for (Column column : columns) {
      column.forEachLeaf(leaves::add);
    }
    this.rowGroupBytes = rowGroupBytes;
    this.codecs = new CodecFactory(hadoop, PAGE_BYTES);
    this.compressor = codecs.getCompressor(CompressionCodecName.ZSTD);
    this.file =
        new ParquetFileWriter(
            HadoopOutputFile.fromPath(path, hadoop),
            message,
            ParquetFileWriter.Mode.CREATE,
            rowGroupBytes,
            0,
            ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
            ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
            true);
    file.start();
  }

  private static MessageType message(StructType schema) {
    return new SparkToParquetSchemaConverter(
            false, SQLConf.ParquetOutputTimestampType$.MODULE$.TIMESTAMP_MICROS(), false)
        .convert(schema);
  }

  /**
   * Adds a row.
   *
   * @param bytes about as many as it has
   */
  public void add(InternalRow row, int bytes) throws IOException {
    for (int i = 0; i < columns.length; i++) {
      columns[i].add(row, i, 0, 0);
    }
    groupRows++;
    pageRows++;
    unseenBytes += bytes;
    if (unseenBytes >= LOOK_BYTES) {
      look();
    }
  }

  /** Ends pages and the row group where they are large enough. */
  private void look() throws IOException {
    unseenBytes = 0;
    long bytes = 0;
    boolean isFull = pageRows >= PAGE_ROWS;
    for (Leaf leaf : leaves) {
      bytes += leaf.bytes();
      isFull |= leaf.waitingBytes() >= PAGE_BYTES;
    }
    if (bytes >= rowGroupBytes) {
      finishRowGroup();
    } else if (isFull) {
      finishPages();
    }
  }

  /** All columns' pages end at the same row. */
  private void finishPages() throws IOException {
    for (Leaf leaf : leaves) {
      leaf.finishPage(pageRows, compressor);
    }
    pageRows = 0;
  }

  private void finishRowGroup() throws IOException {
    if (groupRows == 0) {
      return;
    }
    if (pageRows > 0) {
      finishPages();
    }
    file.startBlock(groupRows);
    for (Leaf leaf : leaves) {
      leaf.write(file, compressor);
    }
    file.endBlock();
    groupRows = 0;
  }

  @Override
  public void close() throws IOException {
    try {
      finishRowGroup();
      file.end(
          Map.of(
              "org.apache.spark.version", package$.MODULE$.SPARK_VERSION(),
              "org.apache.spark.sql.parquet.row.metadata", schema.json()));
    } finally {
      codecs.release();
    }
  }
}
