package parallax.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RidgeTest {
  private static Moments moments(float[][] x, double... y) {
    Moments moments = new Moments(x[0].length);
    for (int i = 0; i < y.length; i++) {
      moments.add(x[i], y[i]);
    }
    return moments;
  }

  @Test
  void withoutPenaltyItIsLeastSquares() {
    float[][] x = {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {2, 1}};
    Ridge ridge = Ridge.of(moments(x, 3, 5, 2, 4, 6), 1e-12);

    assertThat(ridge.weights()[0]).isCloseTo(2, within(1e-6));
    assertThat(ridge.weights()[1]).isCloseTo(-1, within(1e-6));
    assertThat(ridge.intercept()).isCloseTo(3, within(1e-6));
    assertThat(ridge.of(new float[] {2, 2})).isCloseTo(5, within(1e-5));
  }

  @Test
  void aPenaltyIsAddedToTheVariance() {
    // Variance 2/3, covariance 4/3: 4/3 / (2/3 + 1) = 0.8; the mean stays.
    Ridge ridge = Ridge.of(moments(new float[][] {{1}, {2}, {3}}, 2, 4, 6), 1);

    assertThat(ridge.weights()[0]).isCloseTo(0.8, within(1e-12));
    assertThat(ridge.of(new float[] {2})).isCloseTo(4, within(1e-12));
  }

  @Test
  void momentsOfSetsAddUpWithTheirWeights() {
    float[][] x = {{1, 2}, {3, 1}, {2, 5}};
    Moments together = new Moments(2);
    together.add(moments(new float[][] {x[0], x[1]}, 1, 2), 1);
    together.add(moments(new float[][] {x[2]}, 4), 2);
    Moments repeated = moments(new float[][] {x[0], x[1], x[2], x[2]}, 1, 2, 4, 4);

    assertThat(Ridge.of(together, 0.5).weights()).isEqualTo(Ridge.of(repeated, 0.5).weights());
    assertThat(together.n()).isEqualTo(4);
  }
}
