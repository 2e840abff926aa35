package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class QValuesTest {
  /** With each p-value repeated as often as it has tests, both must say the same. */
  @RepeatedTest(20)
  void equalsTheCorrectionOfEveryTest(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    double[] p = new double[random.nextInt(60)];
    long[] tests = new long[p.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.round(Math.pow(random.nextDouble(), 4) * 40) / 40.0;
      tests[i] = random.nextInt(4);
    }
    double[] every = new double[(int) Arrays.stream(tests).sum()];
    int next = 0;
    for (int i = 0; i < p.length; i++) {
      for (long test = 0; test < tests[i]; test++) {
        every[next++] = p[i];
      }
    }
    double[] expected = BenjaminiHochberg.adjust(every);
    QValues qValues = QValues.of(p, tests);
    for (int i = 0; i < every.length; i++) {
      assertThat(qValues.at(every[i])).isCloseTo(expected[i], within(1e-15));
    }
    assertThat(qValues.steps()).isLessThanOrEqualTo(p.length);
  }

  @Test
  void keepsOneStepForEqualValues() {
    // Steps by hand: 0.125·4/1, 0.25·4/2, 0.875·4/4.
    QValues qValues = QValues.of(new double[] {0.25, 0.875, 0.125}, new long[] {1, 2, 1});
    assertThat(qValues.steps()).isEqualTo(2);
    assertThat(qValues.at(0.125)).isEqualTo(0.5);
    assertThat(qValues.at(0.2)).isEqualTo(0.5);
    assertThat(qValues.at(0.875)).isEqualTo(0.875);
    assertThat(qValues.at(1)).isEqualTo(0.875);
  }

  @Test
  void isOneWithoutTests() {
    assertThat(QValues.of(new double[0], new long[0]).at(0.5)).isEqualTo(1);
    assertThat(QValues.of(new double[] {0.1}, new long[1]).at(0.1)).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoFamilyOfTests() {
    assertThatThrownBy(() -> QValues.of(new double[] {1.5}, new long[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QValues.of(new double[] {Double.NaN}, new long[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QValues.of(new double[] {0.5}, new long[] {-1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QValues.of(new double[] {0.5}, new long[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
