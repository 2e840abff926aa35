package parallax.polarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said of scores: how often they are right, by class, and as probabilities. */
class PolarityScoresTest {

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
