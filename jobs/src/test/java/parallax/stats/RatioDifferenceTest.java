package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioDifferenceTest {
  private static RatioSums sums(long... pairs) {
    RatioSums sums = new RatioSums();
    for (int i = 0; i < pairs.length; i += 2) {
      sums.add(pairs[i], pairs[i + 1]);
    }
    return sums;
  }

  /** From the formulas, with numpy and SciPy 1.16. */
  @Test
  void ratiosOfArticlesOfDifferentLength() {
    RatioSums first = sums(6, 3, 2, 2, 9, 4);
    RatioSums second = sums(-1, 2, 4, 5, 2, 1, 0, 1);

    assertThat(first.ratio()).isEqualTo(17.0 / 9);
    assertThat(first.variance()).isCloseTo(0.09922267946959307, within(1e-15));
    assertThat(second.ratio()).isEqualTo(5.0 / 9);
    assertThat(second.variance()).isCloseTo(0.13737743230198649, within(1e-15));
    RatioDifference difference = RatioDifference.of(first, second);
    assertThat(difference.difference()).isCloseTo(4.0 / 3, within(1e-15));
    assertThat(difference.z()).isCloseTo(2.741140295224194, within(1e-13));
    assertThat(difference.pValue()).isCloseTo(0.04080443941001973, within(1e-13));
  }

  /** SciPy's ttest_ind(equal_var=False). */
  @Test
  void articlesOfOneSentenceGiveWelchsTest() {
    RatioDifference difference =
        RatioDifference.of(sums(6, 1, 2, 1, 9, 1), sums(-1, 1, 4, 1, 2, 1, 0, 1));
    assertThat(difference.z()).isCloseTo(1.9112288818327403, within(1e-13));
    assertThat(difference.pValue()).isCloseTo(0.14658158263197293, within(1e-13));
  }

  /** 2 · scipy.stats.t.sf. */
  @ParameterizedTest
  @CsvSource({
    "2.228138852, 10, 0.04999999999883647",
    "12.706204736, 1, 0.050000000000684656",
    "0.5, 2.5, 0.6576979198697148",
    "20, 5, 5.775516373224174e-06",
    "-40, 3.7, 5.138624982141497e-06",
    "1.959963985, 1e6, 0.05000027724145847",
    "300, 1.2, 0.0007138789456070622",
    "8, 5000, 1.5339871886915484e-15",
    "0, 4, 1"
  })
  void looksZUpInStudentsT(double t, double degrees, double p) {
    assertThat(RatioDifference.student(t, degrees)).isCloseTo(p, within(1e-9 * p));
  }

  @Test
  void whatIsNotKnownIsNotANumber() {
    RatioSums one = sums(6, 3);
    RatioSums two = sums(2, 2, 4, 2);

    assertThat(new RatioSums().ratio()).isNaN();
    assertThat(one.variance()).isNaN();
    RatioDifference single = RatioDifference.of(one, two);
    assertThat(single.difference()).isEqualTo(0.5);
    assertThat(single.z()).isNaN();
    assertThat(single.pValue()).isNaN();
    RatioDifference alike = RatioDifference.of(sums(2, 1, 4, 2), sums(1, 1, 3, 3));
    assertThat(alike.difference()).isEqualTo(1);
    assertThat(alike.z()).isNaN();
    assertThat(RatioDifference.of(one, new RatioSums()).difference()).isNaN();
  }

  /** Doubles would lose the variance: squares of 10^13 against differences of 1. */
  @Test
  void sumsAreExactAndCanBeTakenApart() {
    long far = 10_000_000_000_000L;
    RatioSums all = sums(far, 1, far + 2, 1, -5, 3, 7, 2);
    RatioSums part = sums(-5, 3, 7, 2);

    RatioSums rest = all.without(part);
    assertThat(rest.articles()).isEqualTo(2);
    assertThat(rest.ratio()).isEqualTo(far + 1.0);
    // 2 / 1 · (1 + 1) / 2².
    assertThat(rest.variance()).isEqualTo(1);
    rest.add(part);
    assertThat(rest.variance()).isEqualTo(all.variance());
  }
}
