package parallax.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.job.UserException;
import parallax.text.Variants;

/** In parameters → is a tab and ¶ the end of a line. */
class ModifierFileTest {
  private static Map<List<String>, Modifier> read(String text) {
    Variants variants = Variants.parse("honour\thonor\n", "v.tsv");
    return ModifierFile.read("my.tsv", ValenceFileTest.written(text), new EntryWords(variants));
  }

  @Test
  void readsKindsWithTheirValues() {
    assertThat(read("# mine¶phrase→kind→value¶not→negation→-1¶In honour of→idiom→0¶"))
        .isEqualTo(
            Map.of(
                List.of("not"), new Modifier(Modifier.Kind.NEGATION, -1),
                List.of("in", "honour", "of"), new Modifier(Modifier.Kind.IDIOM, 0),
                List.of("in", "honor", "of"), new Modifier(Modifier.Kind.IDIOM, 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "not→negator→-1, 'line 2: found the kind ''negator''; expected one of negation, intensifier, diminisher, relief, contrast, concession, irrealis, comparison, idiom. Correct the kind.'",
    "very→intensifier→0.5, line 2: found the value '0.5'; expected a number from 1 to 3",
    "not→negation→0.5, line 2: found the value '0.5'; expected a number from -1 to 0",
    "not→negation→no, line 2: found the value 'no'; expected a number from -1 to 0",
    "not→negation, 'line 2: found 2 cells; expected phrase, kind, value'",
    "not, 'line 2: found 1 cell; expected phrase, kind, value separated by tabs'",
    ":)→negation→-1, line 2: found ':)'; expected words",
    "not→negation→-1¶not→negation→-0.5, line 3: found 'not' with another value than in line 2",
  })
  void refusesWhatCannotBeMeant(String rows, String message) {
    assertThatThrownBy(() -> read("phrase→kind→value¶" + rows))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("my.tsv, " + message);
  }

  @Test
  void refusesAFileWithoutHeaderOrEntries() {
    assertThatThrownBy(() -> read("not→negation→-1"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("line 1: found 'not, negation, -1' in the first line");
    assertThatThrownBy(() -> read("phrase→kind→value"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("my.tsv: found no entries");
  }
}
