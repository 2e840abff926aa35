package parallax.lake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.internal.io.FileCommitProtocol;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.internal.SessionState;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import parallax.table.Field;
import parallax.table.Layout;
import parallax.table.Table;
import scala.collection.JavaConverters;

/** Checks a table's rows and writes them as Parquet, the way the table is laid out. */
public final class TableWriter {
  private static final DateTimeFormatter JOB_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  private final SparkSession spark;

  public TableWriter(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Writes one table.
   *
   * @param path the table's folder, which must not exist
   * @param folder the same folder relative to the lake, for the entry
   * @throws IllegalStateException where the rows do not fit the table
   */
  public TableEntry write(Dataset<Row> rows, Table table, String path, String folder, String job) {
    checkColumns(rows.schema(), table, job);
    // Sorting into several partitions looks at the rows twice; they are not computed twice for it.
    boolean isLookedAtTwice = table.layout() == Layout.SORTED && shufflePartitions() > 1;
    Dataset<Row> once =
        isLookedAtTwice
            ? rows.select(table.columns()).persist(StorageLevel.MEMORY_AND_DISK())
            : rows;
    try {
      RowDigest digest = write(internalRows(once, table), table, path);
      return new TableEntry(List.of(folder), digest.rows(), digest.value(), table.version(), job);
    } finally {
      if (isLookedAtTwice) {
        once.unpersist(false);
      }
    }
  }

  private int shufflePartitions() {
    return spark.sessionState().conf().numShufflePartitions();
  }

  private RowDigest write(JavaRDD<InternalRow> rows, Table table, String path) {
    SessionState session = spark.sessionState();
    String job = UUID.randomUUID().toString();
    FileCommitProtocol committer =
        FileCommitProtocol.instantiate(session.conf().fileCommitProtocolClass(), job, path, false);
    WriteAttempts attempts =
        WriteAttempts.of(path, JOB_TIME.format(Instant.now()), session.newHadoopConf());
    JobContext whole = attempts.whole();
    committer.setupJob(whole);
    try {
      List<PartitionWriter.Written> written =
          atLeastOnePartition(rows)
              .mapPartitionsWithIndex(new PartitionWriter(table, committer, attempts), true)
              .collect();
      committer.commitJob(
          whole,
          JavaConverters.asScalaBuffer(
              written.stream().map(PartitionWriter.Written::message).toList()));
      RowDigest digest = new RowDigest();
      written.forEach(part -> digest.add(part.digest()));
      return digest;
    } catch (RuntimeException | Error e) {
      committer.abortJob(whole);
      throw e;
    }
  }

  private JavaRDD<InternalRow> atLeastOnePartition(JavaRDD<InternalRow> rows) {
    return rows.getNumPartitions() > 0
        ? rows
        : JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(List.of(), 1);
  }

  private static JavaRDD<InternalRow> internalRows(Dataset<Row> rows, Table table) {
    // Rows that a job made itself are taken as they are: a plan would copy each of them.
    if (table.layout() != Layout.SORTED
        && rows.queryExecution().analyzed() instanceof LogicalRDD made
        && Arrays.equals(made.schema().fieldNames(), table.schema().fieldNames())) {
      return made.rdd().toJavaRDD();
    }
    return inOrder(rows.select(table.columns()), table).queryExecution().toRdd().toJavaRDD();
  }

  private static Dataset<Row> inOrder(Dataset<Row> rows, Table table) {
    return table.layout() == Layout.SORTED
        ? rows.orderBy(table.key().stream().map(Field::column).toArray(Column[]::new))
        : rows;
  }

  private static void checkColumns(StructType found, Table table, String job) {
    List<String> names = List.of(found.fieldNames());
    for (StructField expected : table.schema().fields()) {
      if (!names.contains(expected.name())) {
        throw new IllegalStateException(
            "Job %s: table %s lacks the column %s; it has %s."
                .formatted(job, table.name(), expected.name(), names));
      }
      DataType type = found.apply(expected.name()).dataType();
      if (!sameType(type, expected.dataType())) {
        throw new IllegalStateException(
            "Job %s: column %s of table %s is %s; expected %s."
                .formatted(
                    job,
                    expected.name(),
                    table.name(),
                    type.catalogString(),
                    expected.dataType().catalogString()));
      }
    }
  }

  /** Types as a reader sees them; whether elements may be null is a matter of the plan. */
  private static boolean sameType(DataType left, DataType right) {
    return left.catalogString()
        .toLowerCase(Locale.ROOT)
        .equals(right.catalogString().toLowerCase(Locale.ROOT));
  }
}
