package parallax.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import parallax.job.Inputs;
import parallax.job.Written;
import parallax.lake.Lake;
import parallax.lake.TableEntry;
import parallax.lake.TableReader;
import parallax.table.Table;

/** The tables of the run so far. */
final class RunInputs implements Inputs, Written {
  private final SparkSession spark;
  private final Lake lake;
  private final Map<String, TableEntry> tables;
  private final List<Runnable> releases = new ArrayList<>();

  RunInputs(SparkSession spark, Lake lake, Map<String, TableEntry> tables) {
    this.spark = spark;
    this.lake = lake;
    this.tables = tables;
  }

  @Override
  public SparkSession spark() {
    return spark;
  }

  @Override
  public Dataset<Row> table(Table table) {
    return TableReader.read(spark, lake, table, entry(table));
  }

  @Override
  public Optional<Dataset<Row>> published(Table table) {
    return lake.current()
        .map(run -> run.tables().get(table.name()))
        .filter(entry -> entry.schemaVersion() == table.version() && lake.holds(entry))
        .map(entry -> TableReader.read(spark, lake, table, entry));
  }

  @Override
  public long rows(Table table) {
    return entry(table).rows();
  }

  @Override
  public Dataset<Row> shared(Dataset<Row> rows) {
    Dataset<Row> kept = rows.persist(StorageLevel.MEMORY_AND_DISK());
    releases.add(() -> kept.unpersist(false));
    return kept;
  }

  @Override
  public <T> JavaRDD<T> shared(JavaRDD<T> data) {
    JavaRDD<T> kept = data.persist(StorageLevel.MEMORY_AND_DISK());
    releases.add(() -> kept.unpersist(false));
    return kept;
  }

  @Override
  public List<Row> local(Dataset<Row> rows) {
    return rows.collectAsList();
  }

  @Override
  public <T> List<T> local(JavaRDD<T> data) {
    return data.collect();
  }

  void release() {
    releases.forEach(Runnable::run);
    releases.clear();
  }

  private TableEntry entry(Table table) {
    TableEntry entry = tables.get(table.name());
    if (entry == null) {
      throw new IllegalStateException("No job before this one writes the table " + table.name());
    }
    return entry;
  }
}
