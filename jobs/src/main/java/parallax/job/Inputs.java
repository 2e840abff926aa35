package parallax.job;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import parallax.table.Table;

/** What a job may read. */
public interface Inputs {
  SparkSession spark();

  /** The rows of a table that the job declares as its input. */
  Dataset<Row> table(Table table);

  /**
   * The rows that the published run has for a table, where it has that table in the same schema
   * version. A job may take over from them what it would compute alike, never what it would not:
   * its result must be the same without them.
   */
  default Optional<Dataset<Row>> published(Table table) {
    return Optional.empty();
  }

  /**
   * The same rows, computed once though several outputs come from them: kept in memory or on disk
   * until the job's last table is written.
   */
  Dataset<Row> shared(Dataset<Row> rows);

  /** The same for data that is no table on its way: kept until the job's last table is written. */
  <T> JavaRDD<T> shared(JavaRDD<T> data);

  /**
   * The rows themselves, read at once: for what is small and decides how the rest is computed. A
   * job may do this with tables of a row an outlet or so, never with rows that grow with the text.
   */
  List<Row> local(Dataset<Row> rows);

  /** The same for data that is no table. */
  <T> List<T> local(JavaRDD<T> data);

  /** For the files that options name. */
  default Configuration hadoop() {
    return spark().sparkContext().hadoopConfiguration();
  }
}
