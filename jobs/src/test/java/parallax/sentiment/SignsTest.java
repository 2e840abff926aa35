package parallax.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.unsafe.types.UTF8String;
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

  /** A look at the bytes must never miss what a look at the characters finds. */
  @Test
  void quickLookMissesNothing() {
    String[] pieces = {
      ":)",
      "8)",
      "<3",
      ":-))",
      "\u2764",
      "\uD83D\uDE00",
      " ",
      " ",
      "\u00a0",
      "\u201c",
      "\u2014",
      "\n",
      "word",
      "it's",
      "(",
      ".",
      "8",
      "\u00e9",
      "longer-words",
      "\uD83E\uDD70"
    };
    Random random = new Random(7);
    int holding = 0;
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Utterance utterance = new Utterance();
      text.getChars(0, text.length(), utterance.text(text.length()), 0);
      utterance.length(text.length());
      LEXICON.signs().find(utterance);
      holding += utterance.signs().isEmpty() ? 0 : 1;
      if (!utterance.signs().isEmpty()) {
        assertThat(LEXICON.signs().mayStandIn(UTF8String.fromString(text.toString())))
            .as(text.toString())
            .isTrue();
      }
    }

    assertThat(holding).isBetween(1_000, 4_900);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"It is here.", "", "\u201cIt\u2019s here\u201d \u2013 (now, at last)", "a:) b8)"})
  void quickLookPassesPlainText(String text) {
    Signs signs = new Signs(Map.of(":)", 2.0, "\u2764", 2.0));

    assertThat(signs.mayStandIn(UTF8String.fromString(text))).isFalse();
  }

  @Test
  void signsThatBeginWithLettersAreLookedFor() {
    assertThat(new Signs(Map.of("d:", -1.0)).mayStandIn(UTF8String.fromString("It is d:")))
        .isTrue();
    assertThat(
            new Signs(Map.of("\u00de:", -1.0)).mayStandIn(UTF8String.fromString("It is \u00de:")))
        .isTrue();
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
