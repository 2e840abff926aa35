package parallax;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import parallax.job.Inputs;
import parallax.table.Table;

/** Inputs for a job under test. */
public final class TestInputs implements Inputs {
  private final SparkSession spark;
  private final Map<Table, Dataset<Row>> tables;

  private TestInputs(SparkSession spark, Map<Table, Dataset<Row>> tables) {
    this.spark = spark;
    this.tables = tables;
  }

  public static Inputs of(SparkSession spark, Map<Table, Dataset<Row>> tables) {
    return new TestInputs(spark, tables);
  }

  @Override
  public SparkSession spark() {
    return spark;
  }

  @Override
  public Dataset<Row> table(Table table) {
    Dataset<Row> rows = tables.get(table);
    if (rows == null) {
      throw new IllegalArgumentException("The test gives no table " + table.name());
    }
    return rows;
  }

  @Override
  public Dataset<Row> shared(Dataset<Row> rows) {
    return rows.persist();
  }

  @Override
  public <T> JavaRDD<T> shared(JavaRDD<T> data) {
    return data.persist(StorageLevel.MEMORY_AND_DISK());
  }

  @Override
  public List<Row> local(Dataset<Row> rows) {
    return rows.collectAsList();
  }

  @Override
  public <T> List<T> local(JavaRDD<T> data) {
    return data.collect();
  }
}
