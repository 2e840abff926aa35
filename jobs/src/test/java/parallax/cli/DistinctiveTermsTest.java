package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.table.NgramKeyness;

@ExtendWith(SparkExtension.class)
class DistinctiveTermsTest {
  private record Keyness(
      String outlet, int size, String ngram, long target, double z, long independent) {
    Row row() {
      double d = 0.5;
      return Rows.row(
          outlet,
          size,
          ngram,
          target,
          3L,
          d,
          d,
          d,
          d,
          d,
          d,
          d,
          d,
          d,
          z,
          1L,
          1L,
          d,
          d,
          independent,
          d);
    }
  }

  private static List<Keyness> sample(int n) {
    Random random = new Random(7);
    List<Keyness> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int target = random.nextInt(20);
      rows.add(
          new Keyness(
              "outlet " + random.nextInt(3),
              1 + random.nextInt(4),
              "term" + i,
              target,
              // Few different values, so that many are equal.
              random.nextInt(12) - 3,
              random.nextInt(target + 1)));
    }
    return rows;
  }

  private static Dataset<Row> table(SparkSession spark, List<Keyness> rows, int partitions) {
    return Rows.of(spark, NgramKeyness.TABLE, rows.stream().map(Keyness::row).toArray(Row[]::new))
        .repartition(partitions);
  }

  @Test
  void takesTheLargestZOfTermsThatStandOnTheirOwn(SparkSession spark) {
    List<Keyness> rows = sample(400);
    Map<String, String> expected =
        rows.stream()
            .filter(row -> row.z() > 0 && row.size() <= 3 && 2 * row.independent() >= row.target())
            .sorted(
                Comparator.comparing((Keyness row) -> -row.z())
                    .thenComparing(row -> -row.size())
                    .thenComparing(Keyness::ngram))
            .collect(Collectors.groupingBy(Keyness::outlet, HashMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    outlet ->
                        outlet.getValue().stream()
                            .limit(5)
                            .map(row -> "%s (%d : 3)".formatted(row.ngram(), row.target()))
                            .collect(Collectors.joining(", "))));
    for (int partitions : new int[] {1, 4}) {
      assertThat(
              DistinctiveTerms.of(
                  table(spark, rows, partitions), List.of("outlet 0", "outlet 1", "outlet 2")))
          .isEqualTo(expected)
          .hasSize(3);
    }
  }

  @Test
  void leavesOutOutletsThatAreNotShownOrHaveNoTerms(SparkSession spark) {
    Dataset<Row> table =
        table(
            spark,
            List.of(
                new Keyness("A", 1, "war", 4, 2, 4),
                new Keyness("A", 1, "now", 4, 1, 4),
                new Keyness("B", 1, "talent", 4, 2, 4),
                new Keyness("C", 1, "the", 4, -2, 4),
                new Keyness("A", 2, "talent war", 4, 3, 1)),
            1);

    assertThat(DistinctiveTerms.of(table, List.of("A", "C")))
        .isEqualTo(Map.of("A", "war (4 : 3), now (4 : 3)"));
  }
}
