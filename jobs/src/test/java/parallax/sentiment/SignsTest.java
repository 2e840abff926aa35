package parallax.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.text.Variants;

class SignsTest {
  private static final Valences VALENCES =
      ValenceFile.read(
          "v.tsv",
          ":)\t2\n8)\t1\n:-))\t3\n<3\t1.5\n\u2764\t2.5\n\uD83D\uDE00\t2\n\uD83D\uDE00\uD83D\uDE00\t3\ngood\t1\n",
          new EntryWords(Variants.NONE));
  private static final Lexicon LEXICON = new Lexicon(VALENCES, Map.of());

  private static Scored scored(String text) {
    PlainText plain = new PlainText(LEXICON, Variants.NONE);
    plain.read(text);
    return new ValenceRules().score(plain.utterance());
  }

  private static List<String> found(String text) {
    return scored(text).hits().stream().map(Hit::words).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It is here :)", ":) It is here", "It :) is", "It is :).", "It is :)!!"})
  void emoticonsStandBetweenSpaces(String text) {
    assertThat(found(text)).containsExactly(":)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(see page8)", "a list (of two:)", "x<3", "<3x", "It is a:)b"})
  void marksInsideWordsAreNoEmoticons(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void emojiStandAnywhereAndTheLongestIsFound() {
    assertThat(
            found("It is\u2764\uFE0F\uD83D\uDE00, \uD83D\uDE00\uD83D\uDE00\uD83D\uDE00 and so on"))
        .containsExactly("\u2764", "\uD83D\uDE00", "\uD83D\uDE00\uD83D\uDE00", "\uD83D\uDE00");
    assertThat(found("It is \u2764<3 :-))")).containsExactly("\u2764", "<3", ":-))");
  }

  @Test
  void signsCountAsWordsThatOnlyTheSentencesRulesChange() {
    Scored scored = scored("It is good :) !");

    assertThat(scored.hits()).extracting(Hit::words).containsExactly("good", ":)");
    assertThat(scored.hits().get(1).rules())
        .extracting(Rule::name)
        .containsExactly("words", "exclamation");
    assertThat(scored.sum()).isEqualTo((1 / Math.sqrt(2)) * 1.2 + 2 * (1 / Math.sqrt(2)) * 1.2);
  }
}
