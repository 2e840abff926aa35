package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PoissonWeightsTest {
  @Test
  void followsPoissonOfMeanOne() {
    long[] seen = new long[19];
    int draws = 1_000_000;
    for (int article = 0; article < 1000; article++) {
      for (byte weight : PoissonWeights.of(2026, "article-" + article, draws / 1000)) {
        seen[weight]++;
      }
    }
    double expected = Math.exp(-1);
    for (int k = 0; k < 8; k++) {
      assertThat((double) seen[k] / draws)
          .isCloseTo(expected, within(5 * Math.sqrt(expected / draws)));
      expected /= k + 1;
    }
  }

  @Test
  void dependsOnSeedArticleAndReplicateOnly() {
    byte[] weights = PoissonWeights.of(1, "a", 200);
    assertThat(PoissonWeights.of(1, "a", 200)).isEqualTo(weights);
    assertThat(PoissonWeights.of(1, "a", 300)).startsWith(weights);
    assertThat(PoissonWeights.of(2, "a", 200)).isNotEqualTo(weights);
    assertThat(PoissonWeights.of(1, "b", 200)).isNotEqualTo(weights);
  }

  @Test
  void drawsNeighbouringArticlesIndependently() {
    int replicates = 100_000;
    byte[] left = PoissonWeights.of(2026, "0001", replicates);
    byte[] right = PoissonWeights.of(2026, "0002", replicates);
    double covariance = 0;
    for (int i = 0; i < replicates; i++) {
      covariance += (left[i] - 1.0) * (right[i] - 1.0) / replicates;
    }
    assertThat(covariance).isCloseTo(0, within(5 / Math.sqrt(replicates)));
  }

  /** The draws are part of what "same input, same bytes" means: they may change only on purpose. */
  @Test
  void staysTheSameFromVersionToVersion() {
    assertThat(PoissonWeights.of(2026, "article", 12))
        .containsExactly(2, 2, 0, 1, 0, 0, 1, 1, 0, 2, 0, 0);
    assertThat(Arrays.hashCode(PoissonWeights.of(2026, "article", 1_000_000)))
        .isEqualTo(1_788_809_334);
  }
}
