package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FleschTest {
  @Test
  void followsTheFormula() {
    assertThat(Flesch.readingEase(100, 5, 150)).isCloseTo(206.835 - 20.3 - 126.9, within(1e-9));
  }

  /**
   * quanteda on a news page: 17.3 words a sentence, 1.86994219653179 syllables a word,
   * 31.0783901734104.
   */
  @Test
  void equalsQuantedaOnTheSameCounts() {
    assertThat(Flesch.readingEase(1038, 60, 1941)).isCloseTo(31.0783901734104, within(1e-9));
  }

  @Test
  void isUndefinedWithoutWords() {
    assertThat(Flesch.readingEase(0, 0, 0)).isNaN();
  }
}
