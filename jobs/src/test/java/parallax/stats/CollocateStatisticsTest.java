package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CollocateStatisticsTest {
  @Test
  void comparesWithChance() {
    // 40 of 1000 tokens are near; a collocate of 50 tokens is expected there 2 times.
    CollocateStatistics s = CollocateStatistics.of(16, 40, 10, 50, 1000);
    assertThat(s.expected()).isCloseTo(2, within(1e-12));
    assertThat(s.pmi()).isCloseTo(3, within(1e-12));
    assertThat(s.t()).isCloseTo(3.5, within(1e-12));
    assertThat(s.z()).isCloseTo(14 / Math.sqrt(2), within(1e-12));
    assertThat(s.g2()).isEqualTo(G2.signed(16, 40, 34, 960)).isPositive();
    assertThat(s.logDice()).isCloseTo(14 + Math.log(32 / 60.0) / Math.log(2), within(1e-12));
  }

  @Test
  void isNegativeBelowChance() {
    CollocateStatistics s = CollocateStatistics.of(1, 40, 10, 50, 1000);
    assertThat(s.g2()).isNegative();
    assertThat(s.pmi()).isCloseTo(-1, within(1e-12));
  }

  @Test
  void hasFourteenForWordsThatAreNeverApart() {
    assertThat(CollocateStatistics.of(7, 20, 7, 7, 100).logDice()).isEqualTo(14);
  }

  @Test
  void refusesCountsThatContradict() {
    assertThatThrownBy(() -> CollocateStatistics.of(0, 40, 10, 50, 1000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CollocateStatistics.of(16, 10, 10, 50, 1000))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
