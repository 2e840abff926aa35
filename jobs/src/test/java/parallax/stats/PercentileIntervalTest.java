package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentileIntervalTest {
  @Test
  void takesTheMiddleNinetyFivePercentInAnyOrder() {
    double[] replicates = IntStream.rangeClosed(0, 1000).mapToDouble(i -> 1000 - i).toArray();
    PercentileInterval interval = PercentileInterval.of(replicates);
    assertThat(interval.low()).isCloseTo(25, within(1e-9));
    assertThat(interval.high()).isCloseTo(975, within(1e-9));
  }

  @Test
  void interpolatesBetweenReplicates() {
    PercentileInterval interval = PercentileInterval.of(new double[] {1, 2});
    assertThat(interval.low()).isCloseTo(1.025, within(1e-12));
    assertThat(interval.high()).isCloseTo(1.975, within(1e-12));
  }

  @Test
  void leavesReplicatesWithoutAValueOut() {
    assertThat(PercentileInterval.of(new double[] {Double.NaN, 3}))
        .isEqualTo(new PercentileInterval(3, 3));
    assertThat(PercentileInterval.of(new double[] {Double.NaN}).low()).isNaN();
  }
}
