package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static parallax.stats.ReferenceValues.value;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CollocationStatisticsTest {
  /** 1e-9 relative. */
  private static final double PERCENT = 1e-7;

  @Test
  void equalsQuanteda() {
    List<CSVRecord> rows = ReferenceValues.read("collocations.csv");
    assertThat(rows).hasSize(160);
    for (CSVRecord row : rows) {
      long[] cells =
          Arrays.stream(row.get("cells").split(" ")).mapToLong(Long::parseLong).toArray();
      CollocationStatistics statistics = CollocationStatistics.of(cells);
      assertThat(cells).hasSize(1 << Integer.parseInt(row.get("size")));
      assertThat(statistics.lambda())
          .as(row.toString())
          .isCloseTo(value(row, "lambda"), withinPercentage(PERCENT));
      assertThat(statistics.z())
          .as(row.toString())
          .isCloseTo(value(row, "z"), withinPercentage(PERCENT));
    }
  }

  @Test
  void measuresPairsInBitsAndDice() {
    // 8 pairs together, word 1 in 10, word 2 in 16, of 1024 in all.
    CollocationStatistics pair = CollocationStatistics.of(new long[] {1006, 2, 8, 8});
    assertThat(pair.pmi()).isCloseTo(Math.log(8.0 * 1024 / (10 * 16)) / Math.log(2), within(1e-12));
    assertThat(pair.logDice()).isCloseTo(14 + Math.log(16 / 26.0) / Math.log(2), within(1e-12));
  }

  @Test
  void givesFourteenToWordsThatOnlyOccurTogether() {
    assertThat(CollocationStatistics.of(new long[] {90, 0, 0, 10}).logDice())
        .isCloseTo(14, within(1e-12));
    assertThat(CollocationStatistics.of(new long[] {90, 0, 0, 0, 0, 0, 0, 10}).logDice())
        .isCloseTo(14, within(1e-12));
  }

  @Test
  void turnsMarginalCountsIntoCells() {
    assertThat(CollocationStatistics.cells(new long[] {1024, 10, 16, 8}))
        .containsExactly(1006, 2, 8, 8);
    // "a b c" 2, "a b d" 1, "a e c" 3, "f b c" 4, "g h i" 5
    long[] marginals = {15, 6, 7, 3, 9, 5, 6, 2};
    assertThat(CollocationStatistics.cells(marginals)).containsExactly(5, 0, 0, 1, 0, 3, 4, 2);
  }

  @Test
  void refusesCellsThatAreNoTable() {
    assertThatThrownBy(() -> CollocationStatistics.of(new long[] {1, 1, 1}))
        .hasMessageContaining("3 cells");
    assertThatThrownBy(() -> CollocationStatistics.of(new long[] {1, 1, 1, 0}))
        .hasMessageContaining("never occurs");
    assertThatThrownBy(() -> CollocationStatistics.of(new long[] {1, -1, 1, 1}))
        .hasMessageContaining("-1");
  }
}
