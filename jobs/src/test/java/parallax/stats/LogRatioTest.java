package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogRatioTest {
  @Test
  void isTheNumberOfDoublings() {
    // (7.5 / 1000) / (1.5 / 800) = 4
    assertThat(LogRatio.of(7, 1000, 1, 800).value()).isCloseTo(2, within(1e-12));
    assertThat(LogRatio.of(1, 800, 7, 1000).value()).isCloseTo(-2, within(1e-12));
  }

  @Test
  void hasAnAnswerForZeroCounts() {
    LogRatio absent = LogRatio.of(0, 1000, 7, 1000);
    assertThat(absent.value()).isCloseTo(-Math.log(15) / Math.log(2), within(1e-12));
    assertThat(absent.ciLow()).isLessThan(absent.value());
    assertThat(absent.ciHigh()).isGreaterThan(absent.value());
    assertThat(LogRatio.of(0, 0, 7, 1000).value()).isNaN();
  }

  @Test
  void hasAWaldInterval() {
    LogRatio ratio = LogRatio.of(30, 1000, 10, 2000);
    double error = Math.sqrt(1 / 30.5 - 1 / 1000.5 + 1 / 10.5 - 1 / 2000.5) / Math.log(2);
    assertThat(ratio.ciHigh() - ratio.value()).isCloseTo(1.959964 * error, within(1e-6));
    assertThat(ratio.value() - ratio.ciLow()).isCloseTo(1.959964 * error, within(1e-6));
  }
}
