package parallax.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.parquet.WordFilter;
import parallax.table.Field;

@ExtendWith(SparkExtension.class)
class FilteredRowsTest {
  private static final int ROWS = 5_000;
  private static final Field WORDS =
      Field.required("words", DataTypes.createArrayType(DataTypes.StringType, false), "Words.");
  private static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.LongType)
          .add("kind", DataTypes.StringType)
          .add("words", WORDS.type());

  @TempDir Path folder;

  /** Lets rows through that have a word with the number of a hundredth row. */
  private static final class Hundredth implements WordFilter {
    private final Map<Integer, String> words = new HashMap<>();

    @Override
    public int number(String word) {
      words.put(words.size(), word);
      return words.size() - 1;
    }

    @Override
    public boolean passes(int[] numbers, int begin, int end) {
      IntPredicate wanted = i -> words.getOrDefault(numbers[i], "").matches("word\\d*00");
      return IntStream.range(begin, end).anyMatch(wanted);
    }

    @Override
    public void forgetWords() {
      words.clear();
    }
  }

  private static Dataset<Row> rows(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (long i = 0; i < ROWS; i++) {
      String kind = i % 7 == 0 ? null : "kind " + i % 3;
      rows.add(Rows.row(i, kind, List.of("word" + i, "w" + i % 5)));
    }
    return spark.createDataFrame(rows, SCHEMA);
  }

  /** Spark's own files are read as well: they differ in encodings and in the size of pages. */
  private Dataset<Row> table(SparkSession spark) {
    String path = folder.resolve("table").toString();
    rows(spark).repartition(3).write().option("parquet.block.size", 20_000).parquet(path);
    return spark.read().schema(SCHEMA).parquet(path);
  }

  private static List<Long> ids(Dataset<Row> rows) {
    return FilteredRows.of(rows, WORDS, Hundredth::new)
        .map(row -> row.getLong(row.numFields() - 1))
        .collect();
  }

  @Test
  void readsTheRowsThatPassAndMeetTheCondition(SparkSession spark) {
    Dataset<Row> table = table(spark);

    assertThat(ids(table.select("words", "id")))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(1, ROWS / 100).mapToObj(i -> 100L * i).toList());
    assertThat(ids(table.where(col("kind").notEqual("kind 1")).select("words", "id")))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(1, ROWS / 100)
                .map(i -> 100 * i)
                .filter(i -> i % 7 != 0 && i % 3 != 1)
                .mapToObj(i -> (long) i)
                .toList());
  }

  @Test
  void columnsStandAsTheDatasetHasThem(SparkSession spark) {
    Dataset<Row> some = table(spark).where(col("id").equalTo(700)).select("words", "kind");

    assertThat(
            FilteredRows.of(some, WORDS, Hundredth::new)
                .map(row -> row.getArray(0) + " " + row.getUTF8String(1))
                .collect())
        .containsExactly("[word700,w0] null");
  }

  @Test
  void givesAllRowsOfOtherDatasets(SparkSession spark) {
    assertThat(ids(rows(spark).select("words", "id"))).hasSize(ROWS);
  }
}
