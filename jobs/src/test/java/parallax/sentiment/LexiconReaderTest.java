package parallax.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.job.UserException;

class LexiconReaderTest {

  private static Map<List<String>, Double> valences(String text) {
    return LexiconReader.valences("my.tsv", text);
  }

  private static @Nullable Double value(Map<List<String>, Double> valences, String... words) {
    return valences.get(List.of(words));
  }

  @Test
  void readsWordsAndPhrasesPastCommentsAndWindowsLineEnds() {
    Map<List<String>, Double> valences =
        valences("# mine\r\n\r\nword\tvalence\r\nFine\t1.5\r\ncan\u2019t stand\t-2\r\n");

    assertThat(value(valences, "fine")).isEqualTo(1.5);
    assertThat(value(valences, "can't", "stand")).isEqualTo(-2.0);
    assertThat(value(valences, "can't")).isNull();
  }

  @Test
  void refusesAWordWithTwoValues() {
    assertThatThrownBy(() -> valences("word\tvalence\ngood\t1\nbad\t-1\nGood\t2\n"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("my.tsv, line 4: found 'good' with another value than in line 2")
        .hasMessageContaining("expected one value for each word")
        .hasMessageContaining("Delete one");
  }

  @Test
  void takesTheSameEntryTwice() {
    assertThat(value(valences("word\tvalence\ngood\t1\ngood\t1.0\n"), "good")).isEqualTo(1.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "high",
        "1,5",
        "NaN",
        "1e0",
        "0x1",
        "1.2.3",
        ".",
        "--1",
        "4.1",
        "-4.5",
        "99999999999"
      })
  void refusesWhatIsNoValence(String cell) {
    assertThatThrownBy(() -> valences("word\tvalence\ngood\t" + cell + "\n"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "my.tsv, line 2: found the valence '%s'; expected a number from -4 to 4 with a decimal"
                    .formatted(cell)
                + " point. Correct the number.");
  }

  @Test
  void takesTheEndsOfTheScale() {
    assertThat(value(valences("word\tvalence\nbest\t4.0\nworst\t-4\n"), "worst")).isEqualTo(-4.0);
  }

  @Test
  void refusesAnotherDelimiter() {
    assertThatThrownBy(() -> valences("word,valence\ngood,1\n"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "my.tsv, line 1: found 1 cell; expected 2 separated by tabs: word, valence. Save the"
                + " file as tab-separated values.");
  }

  @Test
  void refusesARowWithAnotherNumberOfCells() {
    assertThatThrownBy(() -> valences("word\tvalence\ngood\t1\textra\n"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("my.tsv, line 2: found 3 cells; expected 2");
  }

  @Test
  void refusesAnEmptyCell() {
    assertThatThrownBy(() -> valences("word\tvalence\n\t1\n"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("my.tsv, line 2: found an empty cell");
  }

  @Test
  void refusesAFileWithoutHeader() {
    assertThatThrownBy(() -> valences("good\t1\n"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("my.tsv, line 1: found 'good, 1' in the first line; expected the");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "# only a comment\n", "word\tvalence\n"})
  void refusesAFileWithoutEntries(String text) {
    assertThatThrownBy(() -> valences(text))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("my.tsv: found no entries; expected the header word, valence");
  }

  @Test
  void refusesAnUnknownKindOfModifier() {
    assertThatThrownBy(
            () -> LexiconReader.modifiers("my.tsv", "phrase\tkind\tvalue\nnot\tnegator\t-1\n"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "my.tsv, line 2: found the kind 'negator'; expected one of negation, intensifier,"
                + " diminisher, relief, contrast, concession, irrealis, comparison, idiom. Correct"
                + " the kind.");
  }

  @Test
  void refusesAModifierOutsideTheRangeOfItsKind() {
    assertThatThrownBy(
            () ->
                LexiconReader.modifiers("my.tsv", "phrase\tkind\tvalue\nvery\tintensifier\t0.5\n"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith(
            "my.tsv, line 2: found the value '0.5'; expected a number from 1 to 3");
  }
}
