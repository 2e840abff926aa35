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

  /** Three of ten hits, each for ten others, and so on: what a sample says of its population. */
  @Test
  void weightedVerdictsAreThoseOfThePopulation() {
    Confusion counts =
        new Confusion(3, 0, 0)
            .times(10)
            .plus(new Confusion(0, 2, 0).times(15))
            .plus(new Confusion(0, 0, 1).times(90));
    assertThat(counts).isEqualTo(new Confusion(30, 30, 90));
    assertThat(counts.precision()).isEqualTo(0.5);
    assertThat(counts.recall()).isEqualTo(0.25);
  }

  @Test
  void whatHasNoDenominatorIsNotDefined() {
    assertThat(new Confusion(0, 0, 4).precision()).isNaN();
    assertThat(new Confusion(0, 0, 4).f1()).isZero();
    assertThat(new Confusion(0, 4, 0).recall()).isNaN();
    assertThat(new Confusion(0, 0, 0).f1()).isNaN();
  }
}
