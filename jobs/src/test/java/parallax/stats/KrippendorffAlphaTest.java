package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of Krippendorff (2011), "Computing Krippendorff's alpha-reliability". */
class KrippendorffAlphaTest {
  /** Each string is a coder's values, unit by unit; a full stop is a missing value. */
  private static List<List<String>> units(String... coders) {
    List<List<String>> units = new ArrayList<>();
    for (int unit = 0; unit < coders[0].length(); unit++) {
      int at = unit;
      units.add(
          Arrays.stream(coders)
              .map(values -> values.substring(at, at + 1))
              .filter(value -> !value.equals("."))
              .toList());
    }
    return units;
  }

  @Test
  void binaryDataOfTwoCoders() {
    assertThat(KrippendorffAlpha.nominal(units("0100000010", "1110010000")))
        .isCloseTo(0.095, within(5e-4));
  }

  @Test
  void nominalDataOfTwoCoders() {
    assertThat(KrippendorffAlpha.nominal(units("aabbdcccedda", "babbbccceddd")))
        .isCloseTo(0.692, within(5e-4));
  }

  @Test
  void nominalDataOfFourCodersWithMissingValues() {
    assertThat(
            KrippendorffAlpha.nominal(
                units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")))
        .isCloseTo(0.743, within(5e-4));
  }

  @Test
  void fullAgreementIsOneAndNothingToCompareIsNotDefined() {
    assertThat(KrippendorffAlpha.nominal(units("ab", "ab"))).isEqualTo(1);
    assertThat(KrippendorffAlpha.nominal(units("ab"))).isNaN();
    assertThat(KrippendorffAlpha.nominal(units("aa", "aa"))).isNaN();
  }
}
