package parallax.lake;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.internal.io.FileCommitProtocol;
import org.apache.spark.internal.io.FileCommitProtocol.TaskCommitMessage;
import org.apache.spark.internal.io.FileNameSpec;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parallax.parquet.RowFile;
import parallax.table.Layout;
import parallax.table.Table;
import scala.Option;

/**
 * A task that writes one partition as one file. Each row is looked at on its way: no required
 * column may be null, and the row enters the table's checksum; a second pass over what was written
 * would cost as much again.
 */
final class PartitionWriter
    implements Function2<Integer, Iterator<InternalRow>, Iterator<PartitionWriter.Written>> {
  private static final long serialVersionUID = 1;

  /** Where Parquet begins a new row group, in bytes of values before compression. */
  private static final String ROW_GROUP_BYTES = "parquet.block.size";

  private static final long DEFAULT_BYTES = 128L << 20;

  /** More than a task should write. */
  private static final long UNDIVIDED_BYTES = 1L << 40;

  /** Some 15,000 rows of twenty columns. */
  private static final long SMALL_BYTES = 3L << 20;

  private final String table;
  private final Layout layout;
  private final StructType schema;
  private final int[] required;
  private final FileCommitProtocol committer;
  private final WriteAttempts attempts;

  PartitionWriter(Table table, FileCommitProtocol committer, WriteAttempts attempts) {
    this.table = table.name();
    this.layout = table.layout();
    this.schema = table.schema();
    this.required = required(schema);
    this.committer = committer;
    this.attempts = attempts;
  }

  private static int[] required(StructType schema) {
    return IntStream.range(0, schema.length())
        .filter(column -> !schema.apply(column).nullable())
        .toArray();
  }

  /** What the driver needs to make a partition's file visible. */
  record Written(TaskCommitMessage message, RowDigest digest) implements Serializable {}

  @Override
  public Iterator<Written> call(Integer partition, Iterator<InternalRow> rows) throws IOException {
    // An empty table has one file, from which readers learn its columns.
    if (partition > 0 && !rows.hasNext()) {
      return List.<Written>of().iterator();
    }
    TaskAttemptContext attempt = attempts.here();
    committer.setupTask(attempt);
    boolean isDone = false;
    try {
      RowDigest digest = write(rows, attempt);
      Written written = new Written(committer.commitTask(attempt), digest);
      isDone = true;
      return List.of(written).iterator();
    } finally {
      if (!isDone) {
        committer.abortTask(attempt);
      }
    }
  }

  private RowDigest write(Iterator<InternalRow> rows, TaskAttemptContext attempt)
      throws IOException {
    Configuration hadoop = attempt.getConfiguration();
    FileNameSpec name = new FileNameSpec("", "-c000.zstd.parquet");
    Path path = new Path(committer.newTaskTempFile(attempt, Option.empty(), name));
    RowDigest digest = new RowDigest();
    UnsafeProjection projection = null;
    // Where equal values stand side by side in small row groups they compress as well as numbers of
    // a dictionary would, which costs a look-up each.
    boolean mayNumber = layout != Layout.SMALL_GROUPS;
    try (RowFile file = new RowFile(path, hadoop, schema, rowGroupBytes(hadoop), mayNumber)) {
      while (rows.hasNext()) {
        InternalRow next = rows.next();
        if (!(next instanceof UnsafeRow) && projection == null) {
          projection = UnsafeProjection.create(schema);
        }
        UnsafeRow row = unsafe(next, projection);
        requireValues(row);
        digest.addRow(row);
        file.add(row, row.getSizeInBytes());
      }
    }
    return digest;
  }

  private static UnsafeRow unsafe(InternalRow row, @Nullable UnsafeProjection projection) {
    return projection == null ? (UnsafeRow) row : projection.apply(row);
  }

  private long rowGroupBytes(Configuration hadoop) {
    return switch (layout) {
      case UNDIVIDED -> UNDIVIDED_BYTES;
      case SMALL_GROUPS -> SMALL_BYTES;
      case SORTED, AS_COMPUTED -> hadoop.getLong(ROW_GROUP_BYTES, DEFAULT_BYTES);
    };
  }

  private void requireValues(UnsafeRow row) {
    for (int column : required) {
      if (row.isNullAt(column)) {
        throw new IllegalStateException(
            "Table %s: the required column %s is null in a row."
                .formatted(table, schema.apply(column).name()));
      }
    }
  }
}
