package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
  private static final Offset<Double> TINY = Offset.offset(1e-15);

  @Test
  void takesTheLeastStepOfAllLargerPValues() {
    // By hand: steps 0.01·5/1, 0.04·5/3, 0.03·5/2, 0.5·5/5, 0.41·5/4.
    double[] q = BenjaminiHochberg.adjust(new double[] {0.01, 0.04, 0.03, 0.5, 0.41});
    assertThat(q).containsExactly(new double[] {0.05, 0.2 / 3, 0.2 / 3, 0.5, 0.5}, TINY);
  }

  @Test
  void givesTiesTheSameValue() {
    double[] q = BenjaminiHochberg.adjust(new double[] {0.02, 0.02, 0.02, 0.9});
    assertThat(q).containsExactly(new double[] {0.08 / 3, 0.08 / 3, 0.08 / 3, 0.9}, TINY);
  }

  @Test
  void leavesUntestedHypothesesOut() {
    double[] q = BenjaminiHochberg.adjust(new double[] {Double.NaN, 0.01, 0.5});
    assertThat(q[0]).isNaN();
    assertThat(q[1]).isCloseTo(0.02, TINY);
    assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
  }

  @Test
  void countsHypothesesThatAreNotListed() {
    assertThat(BenjaminiHochberg.adjust(new double[] {0.001, 0.002}, 10))
        .containsExactly(new double[] {0.01, 0.01}, TINY);
    assertThatThrownBy(() -> BenjaminiHochberg.adjust(new double[] {0.1, 0.1}, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agreesWithTheDefinitionAndNeverExceedsOne() {
    Random random = new Random(7);
    double[] p = random.doubles(200).map(x -> Math.round(x * 50) / 50.0).toArray();
    double[] q = BenjaminiHochberg.adjust(p);
    for (int i = 0; i < p.length; i++) {
      double least = 1;
      for (double other : p) {
        if (other >= p[i]) {
          least =
              Math.min(least, other * p.length / Arrays.stream(p).filter(x -> x <= other).count());
        }
      }
      assertThat(q[i]).isCloseTo(least, TINY).isBetween(p[i], 1.0);
    }
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatThrownBy(() -> BenjaminiHochberg.adjust(new double[] {0.5, 1.5}))
        .hasMessageContaining("p-value 1 is 1.5");
  }
}
