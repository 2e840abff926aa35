package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfusionTest {
  @Test
  void precisionRecallAndTheirHarmonicMean() {
    Confusion counts = new Confusion(1, 1, 0).plus(new Confusion(2, 0, 3));
    assertThat(counts.precision()).isEqualTo(0.75);
    assertThat(counts.recall()).isEqualTo(0.5);
    assertThat(counts.f1()).isEqualTo(0.6);
  }

  @Test
  void whatHasNoDenominatorIsNotDefined() {
    assertThat(new Confusion(0, 0, 4).precision()).isNaN();
    assertThat(new Confusion(0, 0, 4).f1()).isZero();
    assertThat(new Confusion(0, 4, 0).recall()).isNaN();
    assertThat(new Confusion(0, 0, 0).f1()).isNaN();
  }
}
