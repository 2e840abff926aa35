package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PValueTest {
  /** The references are erfc(z / √2) of the C library, as Python's math.erfc gives it. */
  @ParameterizedTest
  @CsvSource({
    "0, 1.0",
    "0.1, 0.920344325445942",
    "1, 0.31731050786291415",
    "1.959963984540054, 0.05000000000000004",
    "3, 0.0026997960632601913",
    "6, 1.9731752900754024e-09",
    "10, 1.5239706048321186e-23",
    "20, 5.507248237212663e-89",
    "30, 9.813427854297528e-198",
    "37, 1.1451142445050278e-299"
  })
  void keepsItsPrecisionFarInTheTail(double z, double expected) {
    assertThat(PValue.normal(z)).isCloseTo(expected, withinPercentage(1e-9));
    assertThat(PValue.normal(-z)).isEqualTo(PValue.normal(z));
    assertThat(PValue.chiSquared(z * z)).isCloseTo(expected, withinPercentage(1e-9));
  }

  /** The other way to compute erfc: by the incomplete gamma function. */
  @Test
  void agreesWithTheIncompleteGammaFunctionEverywhere() {
    for (double x = 0; x < 26; x += 0.01) {
      assertThat(ErrorFunction.complement(x))
          .isCloseTo(Gamma.regularizedGammaQ(0.5, x * x, 1e-15, 10_000), withinPercentage(1e-10));
    }
  }

  @Test
  void isZeroWhereNoDoubleIsSmallEnough() {
    assertThat(PValue.chiSquared(1400)).isPositive();
    assertThat(PValue.chiSquared(1500)).isZero();
    assertThat(PValue.normal(Double.POSITIVE_INFINITY)).isZero();
  }

  @Test
  void carriesNaNAndRefusesNegativeStatistics() {
    assertThat(PValue.chiSquared(Double.NaN)).isNaN();
    assertThat(PValue.normal(Double.NaN)).isNaN();
    assertThatThrownBy(() -> PValue.chiSquared(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
