package parallax.polarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parallax.target.Network;
import parallax.target.TargetHead;

/** Networks learn what a line cannot part, and the same from the same. */
class NetworkFitTest {
  private static final int MENTIONS = 3000;
  private static final int COPIES = 20;

  private final float[][] features = new float[MENTIONS][2 * COPIES];
  private final int[] classes = new int[MENTIONS];
  private final int[] chosen = IntStream.range(0, 2000).toArray();

  /**
   * Two numbers of either sign, each several times with noise: the class is how many are above 0.
   */
  NetworkFitTest() {
    Random random = new Random(3);
    for (int m = 0; m < MENTIONS; m++) {
      int positive = 0;
      for (int which = 0; which < 2; which++) {
        boolean isPositive = random.nextBoolean();
        positive += isPositive ? 1 : 0;
        for (int copy = 0; copy < COPIES; copy++) {
          features[m][which * COPIES + copy] =
              (float) (5 + (isPositive ? 1 : -1) + random.nextGaussian());
        }
      }
      // Both or none: 0; one of the two: 2. No line parts these.
      classes[m] = positive == 1 ? 2 : 0;
    }
  }

  @Test
  void aNetworkFindsWhatNoLineCan() {
    Network fitted = NetworkFit.of(features, classes, chosen, 1, "a");
    long right =
        IntStream.range(2000, MENTIONS)
            .filter(m -> TargetHead.mostProbable(fitted.scores(features[m])) == classes[m])
            .count();
    assertThat(right).isGreaterThan(950);
  }

  @Test
  void theSameSeedMakesTheSameNetworkAndAnotherNameAnother() {
    int[] few = IntStream.range(0, 200).toArray();
    Network one = NetworkFit.of(features, classes, few, 1, "a");
    assertThat(NetworkFit.of(features, classes, few, 1, "a").weights()).isEqualTo(one.weights());
    assertThat(NetworkFit.of(features, classes, few, 1, "b").weights()).isNotEqualTo(one.weights());
    assertThat(NetworkFit.of(features, classes, few, 2, "a").weights()).isNotEqualTo(one.weights());
  }

  /** Mean 3 and 30; squares about them 1 + 1 and 100 + 100, of four numbers. */
  @Test
  void featuresAreStandardisedAndWeightsTakeItBack() {
    float[][] x = {{2, 20}, {4, 40}, {99, 99}};
    Standard standard = Standard.of(x, new int[] {0, 1});
    assertThat(standard.means()).containsExactly(3, 30);
    assertThat(standard.scale()).isCloseTo(1 / Math.sqrt(202 / 4.0), within(1e-12));
    float[] biases = {0.5f};
    float[] plain = standard.plain(new float[] {2, -1}, biases);
    float expected = 0.5f + 2 * standard.of(2, 0) - standard.of(40, 1);
    assertThat(biases[0] + plain[0] * 2 + plain[1] * 40).isCloseTo(expected, within(1e-5f));
  }

  /** The first step of Adam is as long as its rate, whatever the gradient; decay comes on top. */
  @Test
  void adamsFirstStepHasTheLengthOfItsRate() {
    Weights weights = Weights.of(3, 0.5f);
    weights.values()[1] = 2;
    Weights.Step step = Weights.Step.of(1, 10, 0.01f);
    weights.move(1, new float[] {7, -0.001f}, step);
    float rate = 0.01f * 0.9f;
    assertThat(weights.values()[0]).isZero();
    assertThat(weights.values()[1]).isCloseTo(2 - rate * (1 + 0.5f * 2), within(1e-5f));
    assertThat(weights.values()[2]).isCloseTo(rate, within(1e-5f));
  }
}
