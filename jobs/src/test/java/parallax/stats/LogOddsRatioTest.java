package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogOddsRatioTest {
  @Test
  void followsTheFormula() {
    LogOddsRatio ratio = LogOddsRatio.of(12, 5, 4, 9);
    double expected = Math.log(12.5 * 9.5 / (5.5 * 4.5));
    double error = Math.sqrt(1 / 12.5 + 1 / 5.5 + 1 / 4.5 + 1 / 9.5);
    assertThat(ratio.logOdds()).isCloseTo(expected, within(1e-12));
    assertThat(ratio.z()).isCloseTo(expected / error, within(1e-12));
    assertThat(ratio.ciLow()).isCloseTo(expected - 1.959964 * error, within(1e-6));
    assertThat(ratio.ciHigh()).isCloseTo(expected + 1.959964 * error, within(1e-6));
    assertThat(ratio.pValue()).isEqualTo(PValue.normal(ratio.z()));
  }

  @Test
  void hasAnAnswerForZeros() {
    LogOddsRatio none = LogOddsRatio.of(0, 0, 0, 0);
    assertThat(none.logOdds()).isZero();
    assertThat(none.pValue()).isEqualTo(1);
    assertThat(LogOddsRatio.of(3, 0, 0, 3).logOdds()).isFinite().isPositive();
  }

  @Test
  void refusesNegativeCounts() {
    assertThatThrownBy(() -> LogOddsRatio.of(1, 2, -3, 4)).hasMessageContaining("1, 2, -3, 4");
  }
}
