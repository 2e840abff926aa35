package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {
  @ParameterizedTest
  @CsvSource({
    "cat,1",
    "the,1",
    "make,1",
    "makes,1",
    "table,2",
    "tables,2",
    "moved,1",
    "wanted,2",
    "boxes,2",
    "river,2",
    "quiet,2",
    "create,2",
    "area,3",
    "media,3",
    "nation,2",
    "special,2",
    "safely,2",
    "movement,2",
    "element,3",
    "business,2",
    "going,2",
    "variety,4",
    "efficient,3",
    "audience,3",
    "people,2",
    "video,3",
    "isn't,2",
    "don't,1",
    "company's,3",
    "boss's,2",
    "pre-training,3",
    "university,5",
    "individuals,5",
    "queue,1",
    "rhythm,2",
    "yes,1"
  })
  void syllablesAreCounted(String word, int syllables) {
    assertThat(Syllables.of(word)).isEqualTo(syllables);
  }

  @Test
  void numbersAndVowellessAbbreviationsHaveNone() {
    assertThat(Syllables.of("2026")).isZero();
    assertThat(Syllables.of("llm")).isZero();
    assertThat(Syllables.of("")).isZero();
  }

  @Test
  void hyphensPartWords() {
    assertThat(Syllables.parts("state-of-the-art")).isEqualTo(4);
    assertThat(Syllables.parts("art")).isEqualTo(1);
    assertThat(Syllables.parts("-")).isZero();
  }
}
