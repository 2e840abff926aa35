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
class CategoryFileTest {
  private static Valences read(String text) {
    return ValenceFile.read("my.dic", ValenceFileTest.written(text), new EntryWords(Variants.NONE));
  }

  @Test
  void positiveAndNegativeCategoriesGiveValences() {
    Valences valences = read("%¶1→affect¶2→Posemo¶3→negemo¶%¶fine→1→2¶hat*→1→3¶feel→1¶so so→3¶");

    assertThat(valences.phrases())
        .isEqualTo(Map.of(List.of("fine"), 1.5, List.of("so", "so"), -1.5));
    assertThat(valences.beginnings()).isEqualTo(Map.of("hat", -1.5));
  }

  @Test
  void spacesPartColumnsWhereThereAreNoTabs() {
    assertThat(read("\n%\r\n1 positive\r\n%\r\nfine 1\r\ngood 1\r\n").phrases())
        .isEqualTo(Map.of(List.of("fine"), 1.5, List.of("good"), 1.5));
  }

  @ParameterizedTest
  @CsvSource({
    "1→posemo¶%¶fine→2, ', line 4: found the category ''2''; expected numbers of the categories above'",
    "1→posemo¶%¶fine→(1 2)1, ', line 4: found the category ''(1'''",
    "1→posemo¶1→negemo¶%¶fine→1, ', line 3: found ''1→negemo''; expected the number and the name of a category'",
    "posemo¶%¶fine→1, ', line 2: found ''posemo'''",
    "1→posemo¶2→negemo¶%¶fine→1→2, ', line 5: found ''fine'' in a positive and a negative category'",
    "1→posemo¶%¶fine, ', line 4: found ''fine''; expected a word and its categories'",
    "1→posemo¶fine→1, ': found no second line of %'",
    "1→posemo¶2→anx¶%¶fine→2, ': found no word of either side'",
    "1→care¶2→harm¶%¶fine→1, ': found the categories care, harm; expected one named posemo or negemo'",
  })
  void refusesWhatCannotBeMeant(String rows, String message) {
    assertThatThrownBy(() -> read("%¶" + rows))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("my.dic" + ValenceFileTest.written(message));
  }
}
