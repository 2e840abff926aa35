package parallax.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final List<Dataset<Row>> persisted = new ArrayList<>();

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
  public long rows(Table table) {
    return entry(table).rows();
  }

  @Override
  public Dataset<Row> shared(Dataset<Row> rows) {
    Dataset<Row> kept = rows.persist(StorageLevel.MEMORY_AND_DISK());
    persisted.add(kept);
    return kept;
  }

  void release() {
    persisted.forEach(rows -> rows.unpersist(false));
    persisted.clear();
  }

  private TableEntry entry(Table table) {
    TableEntry entry = tables.get(table.name());
    if (entry == null) {
      throw new IllegalStateException("No job before this one writes the table " + table.name());
    }
    return entry;
  }
}
