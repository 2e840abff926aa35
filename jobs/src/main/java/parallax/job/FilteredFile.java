package parallax.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import parallax.parquet.RowReader;
import parallax.parquet.WordFilter;

/** The rows of parts of files that a filter lets through; one filter for all parts of a task. */
final class FilteredFile implements FlatMapFunction<FilePart, InternalRow> {
  private static final long serialVersionUID = 1;

  private final Broadcast<SerializableConfiguration> hadoop;
  private final StructType schema;
  private final String words;
  private final FilteredRows.Filters filters;
  private transient @Nullable WordFilter filter;

  /**
   * @param schema the columns that are read
   * @param words the column that the filter goes by
   */
  FilteredFile(
      Broadcast<SerializableConfiguration> hadoop,
      StructType schema,
      String words,
      FilteredRows.Filters filters) {
    this.hadoop = hadoop;
    this.schema = schema;
    this.words = words;
    this.filters = filters;
  }

  @Override
  public Iterator<InternalRow> call(FilePart part) throws IOException {
    if (filter == null) {
      filter = filters.get();
    }
    RowReader rows =
        new RowReader(
            new Path(part.url()),
            part.begin(),
            part.end(),
            hadoop.value().value(),
            schema,
            words,
            filter);
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close(rows));
    return rows;
  }

  private static void close(RowReader rows) {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
