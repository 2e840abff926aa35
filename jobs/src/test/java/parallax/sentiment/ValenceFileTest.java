package parallax.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.job.UserException;
import parallax.text.Variants;

/** In parameters → is a tab and ¶ the end of a line. */
class ValenceFileTest {
  private static final Variants BRITISH = Variants.parse("favour\tfavor\nhonour\thonor\n", "v.tsv");

  static String written(String text) {
    return text.replace('→', '\t').replace('¶', '\n');
  }

  private static Valences read(String text) {
    return ValenceFile.read("my.tsv", written(text), new EntryWords(BRITISH));
  }

  private static Map<List<String>, Double> phrases(String text) {
    return read(text).phrases();
  }

  @Test
  void readsWordsAndPhrasesPastCommentsAndWindowsLineEnds() {
    assertThat(phrases("# mine\r\n\r\nword\tvalence\r\nFine\t1.5\r\ncan\u2019t  stand\t-2\r\n"))
        .isEqualTo(Map.of(List.of("fine"), 1.5, List.of("can't", "stand"), -2.0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "good→1.5¶bad→-2¶",
        "good,1.5¶bad,-2¶",
        "word,valence¶good,1.5¶bad,-2¶",
        "Term→POS→Score¶good→adj→1.5¶bad→adj→-2¶",
        "score,word¶+1.5,good¶-2,bad¶",
        "\"word\",\"valence\"¶\"good\", 1.5¶ \"bad\" ,-2¶",
        "good→1.5→0.3→[1, 2]¶bad→-2→0.1→[-2, -2]¶",
      })
  void readsTabsAndCommasWithAndWithoutHeader(String text) {
    assertThat(phrases(text)).isEqualTo(Map.of(List.of("good"), 1.5, List.of("bad"), -2.0));
  }

  @Test
  void quotedCellsHoldCommasAndMarks() {
    assertThat(phrases("word,valence¶\"so good, really\",2¶\"the \"\"best\"\" of\",1¶"))
        .isEqualTo(Map.of(List.of("so", "good", "really"), 2.0, List.of("the", "best", "of"), 1.0));
  }

  @Test
  void wordsAreCutAsTextIs() {
    assertThat(phrases("AI/ML→1¶U.S.→2¶self-made→1.5¶").keySet())
        .containsExactly(List.of("ai", "ml"), List.of("u.s."), List.of("self-made"));
  }

  @Test
  void spellingsThatTextFoldsAreFoundToo() {
    assertThat(phrases("favour→1.5¶honour→2¶honor→1¶"))
        .isEqualTo(
            Map.of(
                List.of("favour"), 1.5,
                List.of("favor"), 1.5,
                List.of("honour"), 2.0,
                List.of("honor"), 1.0));
  }

  @Test
  void anAsteriskStandsForAnyEnding() {
    Valences valences = read("happ*→2¶happen*→0¶happiest→3¶so happy now→1¶");
    Lexicon lexicon = new Lexicon(valences, Map.of());

    assertThat(valences.beginnings()).isEqualTo(Map.of("happ", 2.0, "happen", 0.0));
    assertThat(lexicon.word("happily").derived()).isEqualTo(2);
    assertThat(lexicon.word("happening")).isSameAs(Word.PLAIN);
    assertThat(lexicon.word("hap")).isSameAs(Word.PLAIN);
    assertThat(lexicon.word("happiest").phrase()).extracting(Phrase::valence).isEqualTo(3.0);
    assertThat(lexicon.word("happy").phrase()).extracting(Phrase::valence).isEqualTo(2.0);
    assertThat(lexicon.word("happy").speaks()).isTrue();
  }

  @Test
  void signsAreKeptAsWritten() {
    assertThat(read(":D→2¶8-)→1¶<3→1.9¶\uD83D\uDE00→2¶D:→-1¶").signs())
        .isEqualTo(Map.of(":D", 2.0, "8-)", 1.0, "<3", 1.9, "\uD83D\uDE00", 2.0, "D:", -1.0));
  }

  @Test
  void ofSeveralFilesTheLastValueHolds() {
    Valences all = new Valences(new EntryWords(BRITISH));
    all.addAll(read("good→1¶favour→1¶fin*→1¶:)→1¶"));
    all.addAll(read("good→2¶favor→3¶fin*→-1¶:)→2¶"));

    assertThat(all.phrases())
        .isEqualTo(Map.of(List.of("good"), 2.0, List.of("favour"), 1.0, List.of("favor"), 3.0));
    assertThat(all.beginnings()).isEqualTo(Map.of("fin", -1.0));
    assertThat(all.signs()).isEqualTo(Map.of(":)", 2.0));
  }

  @Test
  void takesTheSameEntryTwice() {
    assertThat(phrases("good→1¶good→1.0¶")).isEqualTo(Map.of(List.of("good"), 1.0));
  }

  @ParameterizedTest
  @CsvSource({
    "good→1¶bad→-1¶Good→2, 3, Good, 1",
    "word→valence¶fin*→1¶Fin*→2, 3, Fin*, 2",
    ":)→1¶x→1¶:)→2, 3, :), 1"
  })
  void refusesAWordWithTwoValues(String text, int line, String entry, int first) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "my.tsv, line %d: found '%s' with another value than in line %d; expected one value for each word. Delete one of the two lines."
                .formatted(line, entry, first));
  }

  @ParameterizedTest
  @ValueSource(strings = {"high", "1,5", "NaN", "1e0", "0x1", "1.2.3", ".", "--1", "1 0"})
  void refusesTextWhereANumberBelongs(String cell) {
    assertThatThrownBy(() -> read("word→valence¶good→" + cell))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "my.tsv, line 2: found the valence '%s'; expected a number from -4 to 4 with a decimal point. Correct the number."
                .formatted(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.1", "-4.5", "99999999999"})
  void refusesWhatIsOffTheScale(String cell) {
    assertThatThrownBy(() -> read("good→1¶best→" + cell))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "my.tsv, line 2: found the valence '%s'; expected a number from -4 to 4 with a decimal point. Bring the column to this scale."
                .formatted(cell));
  }

  @Test
  void takesTheEndsOfTheScale() {
    assertThat(phrases("best→4.0¶worst→-4¶").values()).containsExactly(4.0, -4.0);
  }

  @ParameterizedTest
  @CsvSource({
    "good 1.5, line 1: found 1 cell; expected a word and its valence separated by commas",
    "word;valence¶good;1.5, line 1: found 1 cell",
    "good|1, line 1: found 1 cell",
    "'word→valence¶good,1', line 2: found 1 cell; expected a word and its valence separated by tabs",
    "'good,1¶bad,1,5', line 2: found 3 cells and no header",
    "'good;1,5', 'line 1: found the word ''good;1'''",
    "'good;1,x', 'line 1: found ''good;1, x'' in the first line'",
    "'word,valence¶good,', line 2: found an empty cell",
    "word→valence¶→1, line 2: found an empty cell",
    "good→very, 'line 1: found ''good, very'' in the first line; expected a header with the columns word and valence'",
    "'word,valence¶\"good,1', line 2: found a quotation mark that nothing closes",
    "fi*ne→1, line 1: found 'fi*ne'; expected words; a * may stand at the end",
    "so fin*→1, line 1: found 'so fin*'; expected words; a * may stand at the end",
  })
  void refusesWhatCannotBeMeant(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("my.tsv, " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "# only a comment\n", "word\tvalence\n"})
  void refusesAFileWithoutEntries(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("my.tsv: found no entries; expected a word and its valence");
  }
}
