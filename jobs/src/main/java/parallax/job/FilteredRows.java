package parallax.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.execution.datasources.FilePartition;
import org.apache.spark.sql.execution.datasources.FileScanRDD;
import org.apache.spark.sql.execution.datasources.PartitionedFile;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import parallax.parquet.WordFilter;
import parallax.table.Field;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.reflect.ClassTag$;

/**
 * Rows for jobs that are interested in few of a table's rows, told by the words of one column.
 * Where a dataset is nothing but some columns and rows of a table in files, only that column is
 * read of all rows, and the others of those that matter.
 */
public final class FilteredRows {

  /** Makes a filter for each task. */
  public interface Filters extends Supplier<WordFilter>, Serializable {}

  private FilteredRows() {}

  /**
   * The rows of a dataset whose words the filter lets through; where the dataset is no table in
   * files, all its rows.
   *
   * @param words a column of the dataset, a list of strings
   */
  public static JavaRDD<InternalRow> of(Dataset<Row> dataset, Field words, Filters filters) {
    return TableScan.of(dataset)
        .filter(scan -> scan.files().relation().fileFormat() instanceof ParquetFileFormat)
        .map(scan -> rows(dataset.sparkSession().sparkContext(), scan, words, filters))
        .orElseGet(() -> ColumnRows.of(dataset));
  }

  private static JavaRDD<InternalRow> rows(
      SparkContext context, TableScan scan, Field words, Filters filters) {
    StructType schema = new StructType();
    for (Attribute column : scan.read()) {
      schema = schema.add(column.name(), column.dataType(), column.nullable());
    }
    SerializableConfiguration hadoop =
        new SerializableConfiguration(
            scan.files().relation().sparkSession().sessionState().newHadoopConf());
    JavaRDD<InternalRow> passing =
        parts(context, scan)
            .flatMap(List::iterator)
            .flatMap(
                new FilteredFile(
                    JavaSparkContext.fromSparkContext(context).broadcast(hadoop),
                    schema,
                    words.name(),
                    filters));
    if (scan.condition() != null) {
      passing = passing.filter(new RowCondition(scan.condition(), scan.read()));
    }
    int[] columns = scan.columns();
    return passing.map(row -> columns(row, columns));
  }

  /** The parts of files that Spark's plan would give to each task, where it would run it. */
  private static JavaRDD<List<FilePart>> parts(SparkContext context, TableScan scan) {
    FileScanRDD files = (FileScanRDD) scan.files().inputRDD();
    List<Tuple2<List<FilePart>, Seq<String>>> tasks = new ArrayList<>();
    for (FilePartition task : JavaConverters.seqAsJavaList(files.filePartitions())) {
      List<FilePart> parts = new ArrayList<>();
      for (PartitionedFile file : task.files()) {
        parts.add(new FilePart(file.pathUri(), file.start(), file.start() + file.length()));
      }
      List<String> places = Arrays.asList(task.preferredLocations());
      tasks.add(new Tuple2<>(parts, JavaConverters.asScalaBuffer(places)));
    }
    return context
        .makeRDD(
            JavaConverters.asScalaBuffer(tasks),
            ClassTag$.MODULE$.<List<FilePart>>apply(List.class))
        .toJavaRDD();
  }

  private static InternalRow columns(InternalRow row, int[] columns) {
    Object[] read = ((GenericInternalRow) row).values();
    return new GenericInternalRow(Arrays.stream(columns).mapToObj(place -> read[place]).toArray());
  }
}
