package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {
  @Test
  void pearsonByHand() {
    // Deviations -1, 0, 1 and -1, 1, 0: 1 / 2.
    assertThat(Correlation.pearson(new double[] {1, 2, 3}, new double[] {1, 3, 2}))
        .isCloseTo(0.5, within(1e-12));
    assertThat(Correlation.pearson(new double[] {1, 2, 3}, new double[] {-2, -4, -6}))
        .isCloseTo(-1, within(1e-12));
  }

  @Test
  void aWeightCountsAPairSoOften() {
    assertThat(
            Correlation.pearson(
                new double[] {1, 2, 3, 9}, new double[] {1, 3, 2, 9}, new double[] {2, 1, 1, 0}))
        .isCloseTo(
            Correlation.pearson(new double[] {1, 1, 2, 3}, new double[] {1, 1, 3, 2}),
            within(1e-12));
  }

  @Test
  void spearmanSeesTheOrderAloneAndTiesShareTheirRank() {
    assertThat(Correlation.spearman(new double[] {1, 10, 100}, new double[] {-3, 0, 0.1}))
        .isCloseTo(1, within(1e-12));
    // Ranks 0.5, 0.5, 2, 3 and 0, 1, 2, 3: 4.5 / √(4.5 · 5).
    assertThat(Correlation.spearman(new double[] {7, 7, 8, 9}, new double[] {1, 2, 3, 4}))
        .isCloseTo(4.5 / Math.sqrt(22.5), within(1e-12));
  }

  @Test
  void whatNeverChangesHasNone() {
    assertThat(Correlation.pearson(new double[] {1, 1}, new double[] {1, 2})).isNaN();
    assertThat(Correlation.spearman(new double[] {1, 2}, new double[] {5, 5})).isNaN();
  }
}
