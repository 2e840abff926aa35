package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightedLogOddsTest {
  @Test
  void followsTheFormula() {
    // (10 + 14) / (100 + 300 − 24) against (4 + 14) / (200 + 300 − 18), by hand.
    WeightedLogOdds odds = WeightedLogOdds.withCorpusPrior(10, 100, 4, 200, 14, 300);
    double expected = Math.log(24.0 / 376) - Math.log(18.0 / 482);
    assertThat(odds.logOdds()).isCloseTo(expected, within(1e-12));
    assertThat(odds.z()).isCloseTo(expected / Math.sqrt(1 / 24.0 + 1 / 18.0), within(1e-12));
  }

  @Test
  void shrinksTowardsZeroUnderAStrongerPrior() {
    double weak = WeightedLogOdds.of(5, 100, 1, 100, 0.3, 10).logOdds();
    double strong = WeightedLogOdds.of(5, 100, 1, 100, 30, 1000).logOdds();
    assertThat(strong).isPositive().isLessThan(weak);
  }

  @Test
  void changesItsSignWithTheSides() {
    WeightedLogOdds odds = WeightedLogOdds.of(5, 100, 1, 90, 6, 190);
    WeightedLogOdds swapped = WeightedLogOdds.of(1, 90, 5, 100, 6, 190);
    assertThat(swapped.z()).isEqualTo(-odds.z());
  }

  @Test
  void isZeroForACorpusOfOneTerm() {
    assertThat(WeightedLogOdds.withCorpusPrior(3, 3, 2, 2, 5, 5))
        .isEqualTo(new WeightedLogOdds(0, 0));
  }

  @Test
  void refusesAPriorWithoutTheTerm() {
    assertThatThrownBy(() -> WeightedLogOdds.of(1, 10, 1, 10, 0, 20))
        .hasMessageContaining("prior 0.0 of 20.0");
  }
}
