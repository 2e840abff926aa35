package parallax.polarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The algebra below the heads, checked against its definition. */
class RidgeTest {

  /** More than two blocks, and not a whole number of them. */
  @Test
  void theFactorSolvesTheEquations() {
    int size = 150;
    Random random = new Random(1);
    double[][] vectors = new double[200][size];
    for (double[] vector : vectors) {
      for (int i = 0; i < size; i++) {
        vector[i] = random.nextGaussian();
      }
    }
    SymmetricMatrix matrix = new SymmetricMatrix(size);
    matrix.addProducts(vectors);
    double[] expected = random.doubles(size).toArray();
    double[] b = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        b[i] += matrix.get(Math.max(i, j), Math.min(i, j)) * expected[j];
      }
    }
    assertThat(matrix.get(7, 3))
        .isCloseTo(
            IntStream.range(0, 200).mapToDouble(k -> vectors[k][7] * vectors[k][3]).sum(),
            within(1e-9));
    matrix.factor();
    matrix.solve(b);
    assertThat(b).containsExactly(expected, within(1e-8));
  }

  /** One feature, so that slope and intercept follow from covariance and variance. */
  @Test
  void ridgeIsLeastSquaresOnIndicatorsWithAPenalty() {
    float[][] x = {{0}, {1}, {2}, {3}};
    ClassScores fitted =
        ClassMoments.of(x, new int[] {0, 1, 2, 2}, new int[] {0, 1, 2, 3}).ridge(0.25);
    // Variance 1.25; covariances with the indicators -0.375, -0.125 and 0.5.
    assertThat((double) fitted.weights()[0][0]).isCloseTo(-0.375 / 1.5, within(1e-7));
    assertThat((double) fitted.weights()[1][0]).isCloseTo(-0.125 / 1.5, within(1e-7));
    assertThat((double) fitted.weights()[2][0]).isCloseTo(0.5 / 1.5, within(1e-7));
    assertThat(fitted.intercepts()[2]).isCloseTo(0.5 - 1.5 * 0.5 / 1.5, within(1e-7));
  }

  @Test
  void calibratedProbabilitiesAreAsOftenRightAsTheySay() {
    Random random = new Random(2);
    List<double[]> scores = new ArrayList<>();
    int[] classes = new int[6000];
    for (int i = 0; i < classes.length; i++) {
      double[] score = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      scores.add(score);
      double[] shares = new ClassCalibration(2, new double[] {0.5, 0, -0.7}).probabilities(score);
      double drawn = random.nextDouble();
      classes[i] = drawn < shares[0] ? 0 : drawn < shares[0] + shares[1] ? 1 : 2;
    }
    ClassCalibration found = ClassCalibration.of(scores, classes);
    assertThat(found.slope()).isCloseTo(2, within(0.15));
    assertThat(found.biases()[0]).isCloseTo(0.5, within(0.15));
    assertThat(found.biases()[1]).isZero();
    assertThat(found.biases()[2]).isCloseTo(-0.7, within(0.15));
  }

  @Test
  void scoresAreCountedClassByClass() {
    PolarityScores scores = PolarityScores.of(new int[] {0, 0, 1, 2, 2}, new int[] {0, 1, 1, 2, 0});
    assertThat(scores.classes().get(0).f1()).isCloseTo(0.5, within(1e-12));
    assertThat(scores.classes().get(1).f1()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(scores.classes().get(2).f1()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(scores.macroF1()).isCloseTo((0.5 + 4 / 3.0) / 3, within(1e-12));
    assertThat(scores.accuracy()).isCloseTo(0.6, within(1e-12));
  }
}
