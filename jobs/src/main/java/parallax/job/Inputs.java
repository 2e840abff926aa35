package parallax.job;

import org.apache.hadoop.conf.Configuration;
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
   * The same rows, computed once though several outputs come from them: kept in memory or on disk
   * until the job's last table is written.
   */
  Dataset<Row> shared(Dataset<Row> rows);

  /** For the files that options name. */
  default Configuration hadoop() {
    return spark().sparkContext().hadoopConfiguration();
  }
}
