package parallax.encode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartitioningTest {
  private static final long MOST = 2_000_000;

  @Test
  void smallTextIsInOnePartitionHoweverManyCoresThereAre() {
    assertThat(Partitioning.of(0, MOST, 8)).isEqualTo(1);
    assertThat(Partitioning.of(399_999, MOST, 8)).isEqualTo(1);
  }

  @Test
  void coresAreUsedWhereEachGetsEnough() {
    assertThat(Partitioning.of(400_000, MOST, 8)).isEqualTo(2);
    assertThat(Partitioning.of(1_900_000, MOST, 8)).isEqualTo(8);
  }

  @Test
  void noPartitionHoldsMoreThanItCan() {
    assertThat(Partitioning.of(20_000_000, MOST, 2)).isEqualTo(10);
    assertThat(Partitioning.of(20_000_001, MOST, 2)).isEqualTo(11);
  }
}
