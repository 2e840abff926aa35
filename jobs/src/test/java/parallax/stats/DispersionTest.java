package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DispersionTest {
  @Test
  void measuresTheDistanceFromAnEvenSpread() {
    // Gries' own example: parts of 9, 10, 10, 10, 11 words, the letter "a" 1, 2, 3, 4, 5 times: DP
    // = 0.18.
    double dp = Dispersion.dp(new long[] {1, 2, 3, 4, 5}, new long[] {9, 10, 10, 10, 11});
    assertThat(dp).isCloseTo(0.18, within(1e-12));
    assertThat(Dispersion.normalised(dp, 9, 50)).isCloseTo(0.18 / 0.82, within(1e-12));
  }

  @Test
  void isZeroForAnEvenSpreadAndOneForTheSmallestPartOnly() {
    assertThat(Dispersion.dp(new long[] {2, 4}, new long[] {50, 100})).isZero();
    double one = Dispersion.dp(new long[] {7, 0}, new long[] {50, 100});
    assertThat(Dispersion.normalised(one, 50, 150)).isCloseTo(1, within(1e-12));
  }

  @Test
  void isUndefinedWithoutATermOrWithOnePart() {
    assertThat(Dispersion.dp(new long[] {0, 0}, new long[] {50, 100})).isNaN();
    assertThat(Dispersion.normalised(0, 100, 100)).isNaN();
    assertThatThrownBy(() -> Dispersion.dp(new long[1], new long[2]))
        .hasMessageContaining("1 counts for 2 parts");
  }
}
