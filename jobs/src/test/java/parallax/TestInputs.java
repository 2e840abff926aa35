package parallax;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Map<Table, Dataset<Row>> published;

  private TestInputs(
      SparkSession spark, Map<Table, Dataset<Row>> tables, Map<Table, Dataset<Row>> published) {
    this.spark = spark;
    this.tables = tables;
    this.published = published;
  }

  /** Tables of the run; nothing is published. */
  public static Inputs of(SparkSession spark, Map<Table, Dataset<Row>> tables) {
    return of(spark, tables, Map.of());
  }

  /** Tables of the run, and those of the published one. */
  public static Inputs of(
      SparkSession spark, Map<Table, Dataset<Row>> tables, Map<Table, Dataset<Row>> published) {
    return new TestInputs(spark, tables, published);
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
  public Optional<Dataset<Row>> published(Table table) {
    return Optional.ofNullable(published.get(table));
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
