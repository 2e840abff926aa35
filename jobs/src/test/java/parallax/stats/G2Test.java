package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static parallax.stats.ReferenceValues.count;
import static parallax.stats.ReferenceValues.value;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class G2Test {
  /** 1e-9 relative. */
  private static final double PERCENT = 1e-7;

  @Test
  void equalsQuanteda() {
    List<CSVRecord> rows = ReferenceValues.read("keyness.csv");
    assertThat(rows).hasSize(200);
    for (CSVRecord row : rows) {
      double g2 =
          G2.signed(
              count(row, "n_target"),
              count(row, "total_target"),
              count(row, "n_reference"),
              count(row, "total_reference"));
      assertThat(g2).as(row.toString()).isCloseTo(value(row, "g2"), withinPercentage(PERCENT));
      assertThat(G2.pValue(g2)).as(row.toString()).isCloseTo(value(row, "p"), within(1e-13));
    }
  }

  @Test
  void isPositiveForTheTargetAndSymmetric() {
    assertThat(G2.signed(30, 1000, 10, 1000)).isPositive();
    assertThat(G2.signed(10, 1000, 30, 1000))
        .isCloseTo(-G2.signed(30, 1000, 10, 1000), withinPercentage(PERCENT));
  }

  @Test
  void isZeroWhereThereIsNothingToCompare() {
    assertThat(G2.signed(0, 1000, 0, 1000)).isZero();
    assertThat(G2.signed(5, 10, 0, 0)).isZero();
    assertThat(G2.signed(0, 0, 5, 10)).isZero();
    assertThat(G2.signed(10, 10, 5, 5)).isZero();
    assertThat(G2.signed(0, 0, 0, 0)).isZero();
  }

  @Test
  void growsWithTheReferenceCountWhileTheTermIsAbsent() {
    double before = 0;
    for (long n = 1; n < 500; n++) {
      double g2 = G2.signed(0, 2_000, n, 30_000);
      assertThat(g2).isLessThan(before);
      before = g2;
    }
  }

  @Test
  void findsTheLeastClearAbsence() {
    long least = G2.leastClearAbsence(2_000, 30_000, 0.05);
    assertThat(G2.pValue(G2.signed(0, 2_000, least, 30_000))).isLessThanOrEqualTo(0.05);
    assertThat(G2.pValue(G2.signed(0, 2_000, least - 1, 30_000))).isGreaterThan(0.05);
    assertThat(G2.leastClearAbsence(1, 2, 0.05)).isEqualTo(3);
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatThrownBy(() -> G2.signed(11, 10, 0, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("11 occurrences among 10 tokens in the target");
    assertThatThrownBy(() -> G2.signed(1, 10, -1, 10)).hasMessageContaining("in the reference");
  }
}
