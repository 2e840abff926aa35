package parallax.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.table.Table;

/** The tables that a job has just written. */
public interface Written {
  /** Rows of a table, as counted while writing. */
  long rows(Table table);

  Dataset<Row> table(Table table);
}
