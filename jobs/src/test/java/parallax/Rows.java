package parallax;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import parallax.table.Table;

/** Small tables for tests. */
public final class Rows {
  private Rows() {}

  /** A row of values in the order of the table's columns; lists stand for arrays. */
  public static Row row(@Nullable Object... values) {
    return RowFactory.create(values);
  }

  /** A dataset with the table's schema. */
  public static Dataset<Row> of(SparkSession spark, Table table, Row... rows) {
    return spark.createDataFrame(List.of(rows), table.schema());
  }
}
