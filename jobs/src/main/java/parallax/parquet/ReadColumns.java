package parallax.parquet;

import java.util.Arrays;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Which columns of a file are read. */
final class ReadColumns {
  private ReadColumns() {}

  /** The part of a file's schema that has these columns, in this order. */
  static MessageType of(ParquetFileReader file, String... names) {
    MessageType all = file.getFileMetaData().getSchema();
    return new MessageType(
        all.getName(), Arrays.stream(names).map(all::getType).toArray(Type[]::new));
  }
}
