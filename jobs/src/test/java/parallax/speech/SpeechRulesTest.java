package parallax.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.speech.Speech.Voice;

/** In each sentence the words "talent war" are looked at; all names are invented. */
class SpeechRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Norbank said that the talent war goes on.; Norbank",
        "Norbank said in a statement on Monday that the talent war goes on.; Norbank",
        "The company says the talent war is over.; ''",
        "Norbank says a talent war is a waste.; Norbank",
        "Ines Marrow believes the talent war will end.; Ines Marrow",
        "Norbank chief Ines Marrow has repeatedly argued that no talent war exists.; Ines Marrow",
        "Ines Marrow, who runs Norbank, said that the talent war hurts.; Ines Marrow",
        "Critics say that the talent war hurts.; ''",
        "According to Norbank, the talent war is over.; Norbank",
        "According to a person at Norbank, the talent war is over.; Norbank",
        "The talent war is over, according to Norbank.; Norbank",
        "The talent war is over according to Norbank.; Norbank",
        "The talent war is over, Norbank said.; Norbank",
        "The talent war is over, said Ines Marrow.; Ines Marrow",
        "The talent war is over, said chief scientist Ines Marrow.; Ines Marrow",
        "The talent war is over, Norbank said on Monday.; Norbank",
        "The talent war, Norbank said, is over.; Norbank",
        "This year, Norbank said, the talent war is over.; Norbank",
        "Her note on Norbank says that the talent war is over.; ''",
        "Researchers at Norbank said that the talent war is over.; ''",
        "Ines Marrow told reporters that the talent war is over.; Ines Marrow",
        "Ines Marrow announced that the talent war is over.; Ines Marrow",
        "Ines Marrow put it simply and wrote: the talent war is over.; ''",
        "Norbank's Ines Marrow wrote: the talent war is over.; Ines Marrow",
        "But Norbank is saying that the talent war is over.; Norbank",
      })
  void reportsWhatOthersSay(String sentence, String speaker) {
    Found found = find(sentence);
    assertThat(found.voice()).isEqualTo(Voice.REPORTED);
    assertThat(found.speaker()).isEqualTo(speaker.isEmpty() ? null : speaker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The talent war goes on.",
        "Norbank feels the talent war.",
        "We believe that the talent war is over.",
        "I think the talent war is over.",
        "The talent war is said to be over.",
        "It is fair to say that the talent war is over.",
        "Needless to say the talent war is over.",
        "The talent war goes on — Norbank said that it would.",
        "In the talent war Norbank said nothing.",
        "Norbank said that it hires; the talent war is on.",
        "All goes according to plan in the talent war.",
        "Norbank, which won the talent war, said that it hires.",
        "The talent war is what Norbank announced.",
        "The move suggests that the talent war goes on.",
      })
  void leavesToTheOutletWhatIsItsOwn(String sentence) {
    assertThat(find(sentence)).isEqualTo(new Found(Voice.OWN, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "“The talent war is over,” said Ines Marrow.; Ines Marrow",
        "“The talent war is over,” Ines Marrow said.; Ines Marrow",
        "“The talent war is over,” she said.; ''",
        "Ines Marrow said: “The talent war is over.”; Ines Marrow",
        "Ines Marrow said that “the talent war” was over.; Ines Marrow",
        "According to Norbank, this is “the talent war of our time”.; Norbank",
        "Norbank calls it “a talent war”.; ''",
        "“Stay,” Ola Brandt said, and “the talent war is over,” said Ines Marrow.; Ines Marrow",
        "The “talent war” is over, Norbank said.; Norbank",
      })
  void namesTheSpeakerOfAQuotation(String sentence, String speaker) {
    assertThat(find(sentence))
        .isEqualTo(new Found(Voice.QUOTED, speaker.isEmpty() ? null : speaker));
  }

  @Test
  void countsTheTokensOfOthers() {
    assertThat(others("Norbank said that it hires.")).isEqualTo(2);
    assertThat(others("“We hire,” Norbank said.")).isEqualTo(2);
    assertThat(others("Norbank hires.")).isZero();
    assertThat(others("It “may” win, said Ola.")).isEqualTo(3);
  }

  @Test
  void aSentenceOfManyVerbsTakesLinearTime() {
    String sentence = "Ola said it and ".repeat(20_000) + "left";
    assertThat(others(sentence)).isPositive();
  }

  private record Found(Voice voice, @Nullable String speaker) {}

  private static Found find(String text) {
    Utterance sentence = TestSentences.of(text);
    int token = 0;
    while (!sentence.token(token).equals("talent")) {
      token++;
    }
    Speech speech = new SpeechRules().find(sentence);
    return new Found(speech.voice(token, token + 2), speech.speaker(token, token + 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The race is on and nobody says so.; OWN",
        "“The race is on and we are ready,” said Ines Marrow.; QUOTED",
        "They call it “a race” in all the papers.; OWN",
        "Norbank said that the race is on and that all are ready.; REPORTED",
        "Norbank said that “the race is on and all” are now ready for the next step there.; REPORTED",
        "Norbank said that “the race is on and all are ready” now.; QUOTED",
        "—; OWN",
      })
  void sentenceIsInTheVoiceOfMostOfItsTokens(String text, Voice voice) {
    assertThat(new SpeechRules().find(TestSentences.of(text)).voice()).isEqualTo(voice);
  }

  private static int others(String text) {
    return new SpeechRules().find(TestSentences.of(text)).othersTokens();
  }
}
