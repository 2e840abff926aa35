package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.SparkExtension;
import parallax.job.UserException;
import parallax.stats.PercentileInterval;
import parallax.stats.PoissonWeights;

@ExtendWith(SparkExtension.class)
class BootstrapTest {
  private static final StructType SCHEMA =
      new StructType()
          .add("outlet", DataTypes.StringType)
          .add("article_id", DataTypes.StringType)
          .add("numerator", DataTypes.LongType)
          .add("denominator", DataTypes.LongType);

  @Test
  void weighsWholeArticles(SparkSession spark) {
    Dataset<Row> rows =
        rows(spark, List.of(row("A", "1", 1, 4), row("A", "1", 2, 6), row("A", "2", 5, 10)), 1);
    byte[] one = PoissonWeights.of(7, "1", 100);
    byte[] two = PoissonWeights.of(7, "2", 100);
    double[] ratios = new double[100];
    for (int i = 0; i < 100; i++) {
      ratios[i] =
          one[i] + two[i] == 0
              ? Double.NaN
              : (one[i] * 3.0 + two[i] * 5.0) / (one[i] * 10.0 + two[i] * 10.0);
    }
    PercentileInterval expected = PercentileInterval.of(ratios);
    Row interval = new Bootstrap(100, 7).intervals(rows, List.of("outlet")).first();
    assertThat(interval.getString(0)).isEqualTo("A");
    assertThat(interval.getDouble(1)).isEqualTo(expected.low());
    assertThat(interval.getDouble(2)).isEqualTo(expected.high());
  }

  @Test
  void isNullWithFewerThanTwoArticles(SparkSession spark) {
    Dataset<Row> rows =
        rows(
            spark,
            List.of(
                row("A", "1", 1, 4), row("A", "1", 3, 4), row("A", "2", 0, 0), row("B", "3", 0, 0)),
            2);
    for (Row interval : new Bootstrap(100, 1).intervals(rows, List.of("outlet")).collectAsList()) {
      assertThat(interval.isNullAt(1)).isTrue();
      assertThat(interval.isNullAt(2)).isTrue();
    }
  }

  @Test
  void isTheSameInAnyOrderAndPartitioning(SparkSession spark) {
    List<Row> rows = randomRows();
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(3));
    Bootstrap bootstrap = new Bootstrap(200, 2026);
    List<Row> one =
        bootstrap
            .intervals(rows(spark, rows, 1), List.of("outlet"))
            .orderBy("outlet")
            .collectAsList();
    List<Row> seven =
        bootstrap
            .intervals(rows(spark, shuffled, 7), List.of("outlet"))
            .orderBy("outlet")
            .collectAsList();
    assertThat(seven).isEqualTo(one).hasSize(3);
  }

  /** For a mean of n articles of equal size the interval is about mean ± 1.96 · deviation / √n. */
  @Test
  void hasTheWidthOfASamplingDistribution(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      rows.add(row("A", "article " + i, i % 2 == 0 ? 0 : 10, 10));
    }
    Row interval =
        new Bootstrap(1000, 2026).intervals(rows(spark, rows, 2), List.of("outlet")).first();
    assertThat(interval.getDouble(1)).isCloseTo(0.5 - 1.96 * 0.5 / 20, within(0.006));
    assertThat(interval.getDouble(2)).isCloseTo(0.5 + 1.96 * 0.5 / 20, within(0.006));
  }

  @Test
  void refusesTooFewReplicates() {
    assertThatThrownBy(() -> new Bootstrap(10, 1))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--bootstrap 10: expected 100 to 100000");
  }

  private static List<Row> randomRows() {
    Random random = new Random(11);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int article = random.nextInt(40);
      rows.add(
          row(
              "outlet " + article % 3,
              "article " + article,
              random.nextInt(50) - 20,
              1 + random.nextInt(30)));
    }
    return rows;
  }

  private static Row row(String outlet, String article, long numerator, long denominator) {
    return RowFactory.create(outlet, article, numerator, denominator);
  }

  private static Dataset<Row> rows(SparkSession spark, List<Row> rows, int partitions) {
    return spark.createDataFrame(rows, SCHEMA).repartition(partitions);
  }
}
