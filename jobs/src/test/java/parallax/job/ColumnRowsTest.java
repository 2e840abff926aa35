package parallax.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatchRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.Rows;
import parallax.SparkExtension;

@ExtendWith(SparkExtension.class)
class ColumnRowsTest {
  private static final int ROWS = 10_000;
  private static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.LongType)
          .add("kind", DataTypes.StringType)
          .add("words", DataTypes.createArrayType(DataTypes.StringType));

  @TempDir Path folder;
  private String table = "";

  @BeforeEach
  void write(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (long i = 0; i < ROWS; i++) {
      String kind = i % 7 == 0 ? null : "kind " + i % 3;
      rows.add(Rows.row(i, kind, List.of("word" + i, "w" + i % 5)));
    }
    table = folder.resolve("table").toString();
    spark.createDataFrame(rows, SCHEMA).repartition(3).write().parquet(table);
  }

  /** A session that reads by columns, as those of larger inputs do. */
  private Dataset<Row> table(SparkSession spark) {
    SparkSession byColumns = spark.newSession();
    byColumns.conf().set("spark.sql.codegen.wholeStage", true);
    return byColumns.read().schema(SCHEMA).parquet(table);
  }

  /** Words, kind and id of each row as text. */
  private static List<String> texts(Dataset<Row> wordsKindId) {
    return ColumnRows.of(wordsKindId)
        .map(
            row ->
                row.getArray(0).getUTF8String(0)
                    + " "
                    + row.getArray(0).getUTF8String(1)
                    + " "
                    + (row.isNullAt(1) ? "none" : row.getUTF8String(1))
                    + " "
                    + row.getLong(2))
        .collect();
  }

  private static List<String> expected(Dataset<Row> wordsKindId) {
    return wordsKindId.collectAsList().stream()
        .map(
            row ->
                String.join(" ", row.<String>getList(0))
                    + " "
                    + (row.isNullAt(1) ? "none" : row.getString(1))
                    + " "
                    + row.getLong(2))
        .toList();
  }

  @Test
  void hasTheRowsInTheirOrder(SparkSession spark) {
    Dataset<Row> all = table(spark).select("words", "kind", "id");

    assertThat(texts(all)).hasSize(ROWS).isEqualTo(expected(all));
  }

  @Test
  void leavesOutWhatAConditionLeavesOut(SparkSession spark) {
    Dataset<Row> some =
        table(spark)
            .where(col("kind").notEqual("kind 1"))
            .where(col("id").lt(5_000))
            .select("words", "kind", "id");

    assertThat(texts(some)).hasSizeBetween(2_000, 4_000).isEqualTo(expected(some));
  }

  @Test
  void readsColumnsThatOnlyTheConditionNeeds(SparkSession spark) {
    Dataset<Row> ids = table(spark).where(col("kind").equalTo("kind 2")).select("id");

    assertThat(ColumnRows.of(ids).map(row -> row.getLong(0)).collect())
        .isEqualTo(ids.collectAsList().stream().map(row -> row.getLong(0)).toList())
        .isNotEmpty();
  }

  @Test
  void givesViewsWhereNothingIsComputed(SparkSession spark) {
    assertThat(kindOfRow(table(spark).where(col("id").gt(3)).select("words", "id")))
        .isEqualTo(ColumnarBatchRow.class.getName());
  }

  @Test
  void readsOtherDatasetsToo(SparkSession spark) {
    Dataset<Row> computed = table(spark).select(col("id").plus(1).as("next"));

    assertThat(kindOfRow(computed)).isNotEqualTo(ColumnarBatchRow.class.getName());
    assertThat(ColumnRows.of(computed).map(row -> row.getLong(0)).collect())
        .isEqualTo(computed.collectAsList().stream().map(row -> row.getLong(0)).toList());
  }

  private static String kindOfRow(Dataset<Row> rows) {
    return ColumnRows.of(rows).map((InternalRow row) -> row.getClass().getName()).first();
  }
}
