package parallax.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whose words "talent war" are, where another sentence of the paragraph says it. Sentences stand
 * between bars, the paragraph with "talent war" last; all names are invented.
 */
class ArticleSpeechTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // A quotation that goes on.
        "“We hire,” Ines Marrow said. | “The talent war is over.”; Ines Marrow",
        "“We hire,” said Ines Marrow. | “We pay.” | “The talent war is over.”; Ines Marrow",
        "Ines Marrow said that Norbank hires. | “The talent war is over.”; Ines Marrow",
        "According to Norbank, all is well. | “The talent war is over.”; Norbank",
        "“We hire,” Ines Marrow said. | And “the talent war is over.”; Ines Marrow",
        "“We hire,” said Ines Marrow. | “The talent war is over. | Everybody knows it.”; Ines Marrow",
        "“We hire,” said Ines Marrow. | “Everybody knows it. | The talent war is over.”; Ines Marrow",
        // The same marks reach into the sentence that names the speaker.
        "“The talent war is over. | We hire,” Ines Marrow said.; Ines Marrow",
        "“The talent war is over. | It was long. | We hire,” Ines Marrow said.; Ines Marrow",
        "Ola Brandt said no. | “The talent war is over. | We hire,” Ines Marrow said.; Ines Marrow",
        // A paragraph that begins with quotations of the speaker whom the next one names.
        "“The talent war is over.” | “We hire,” Ines Marrow said.; Ines Marrow",
        "“The talent war is over.” | “It was long.” | “We hire,” Ines Marrow said.; Ines Marrow",
        // He, she, the company.
        "Ines Marrow said that she hires. | “The talent war is over,” she said.; Ines Marrow",
        "“We hire,” said Ines Marrow, an analyst at Lorne Vale Securities. | “The talent war is over,” she said.; Ines Marrow",
        "“We hire,” said Ines Marrow. | She said that the talent war is over.; Ines Marrow",
        "“We hire,” said Ines Marrow. | The talent war is over, she said.; Ines Marrow",
        "“We hire,” said Ines Marrow. | “The talent war is over,” said she.; Ines Marrow",
        "“We hire,” said Ines Marrow. | Marrow smiled. | “The talent war is over,” she said.; Ines Marrow",
        "“We hire,” Dr Marrow said. | Ines Marrow smiled. | “The talent war is over,” she said.; Ines Marrow",
        "Her colleague Ola Brandt is reserved. | “The talent war is over,” he says.; Ola Brandt",
        "Ola Brandt, who drafts rules at the Vale Centre, waits. | “The talent war is over,” he says.; Ola Brandt",
        "Now Ola Brandt has left. | He announced that the talent war is over.; Ola Brandt",
        "Sixty-year-old Ola Brandt waits. | “The talent war is over,” he said.; Ola Brandt",
        "Norbank said on Monday that it hires. | The company said that the talent war is over.; Norbank",
        "Norbank said that it hires. | According to the company, the talent war is over.; Norbank",
        "Norbank said that it hires. | “The talent war is over,” the company added.; Norbank",
        "Ola Brandt waits. | “It is late,” he said. | “The talent war is over.”; Ola Brandt",
      })
  void anotherSentenceOfTheParagraphNamesTheSpeaker(String text, String speaker) {
    assertThat(speaker(text)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Nobody is named, or two are.
        "“The talent war is over.”",
        "“The talent war is over,” she said.",
        "Critics said that it is late. | “The talent war is over.”",
        "“We hire,” said Ines Marrow. | “So do we,” said Ola Brandt. | “The talent war is over,” she said.",
        "Ines Marrow met Ola Brandt. | “The talent war is over,” he said.",
        "“We hire,” said Ines Marrow. | Ola Brandt left. | “The talent war is over,” he said.",
        "“We hire,” said Ines Marrow. | “It is late,” he said. | “The talent war is over,” she said.",
        "The firm hired Ines Marrow. | “The talent war is over,” he said.",
        "Ola Brandt left. | The day was long. | “The talent war is over,” he said.",
        "“Stay,” Ola Brandt said, and “go,” said Ines Marrow. | “The talent war is over.”",
        // Somebody speaks who has no name.
        "“We hire,” said Ines Marrow. | Rivals differ, critics said. | “The talent war is over.”",
        "“We hire,” said Ines Marrow. | “The talent war is over,” an analyst said.",
        "“We hire,” said Ines Marrow. | “The talent war is over,” shouted somebody behind her.",
        "Her note on Tilde says: “We hire.” | “The talent war is over.”",
        // The outlet speaks between.
        "“We hire,” said Ines Marrow. | The room was cold. | “The talent war is over.”",
        // It may be the turn of the next one.
        "“We hire,” said Ines Marrow. | “The talent war is over.” | “It is not,” said Ola Brandt.",
        "It was late. | “The talent war is over.” | “We hire,” Ines Marrow said.",
        // No person is a company, no company is he.
        "“We hire,” said Ines Marrow. | The company said that the talent war is over.",
        "Norbank said that it hires. | “The talent war is over,” he said.",
        "Norbank said that it hires. | Tilde lost three. | The company said that the talent war is over.",
        "Norbank said that it wants Tilde. | The company said that the talent war is over.",
        // A few words in marks are no quotation that goes on.
        "“We hire,” said Ines Marrow. | Some call it “a talent war” of sorts.",
      })
  void whereItIsNotSureNobodyIsNamed(String text) {
    assertThat(speaker(text)).isNull();
  }

  @Test
  void otherParagraphsNameNobody() {
    assertThat(speaker("“We hire,” said Ines Marrow.", "“The talent war is over.”")).isNull();
    assertThat(speaker("Ines Marrow said that it is late.", "“The talent war is over,” she said."))
        .isNull();
  }

  @Test
  void aSurnameIsKnownFromTheWholeArticle() {
    String paragraph = "Marrow said that it is late. | “The talent war is over,” she said.";
    assertThat(speaker(paragraph)).isNull();
    assertThat(speaker("Ines Marrow hires.", paragraph)).isEqualTo("Marrow");
    String company =
        "Lorne Vale said that it is late. | The company said that the talent war is over.";
    assertThat(speaker(company)).isNull();
    assertThat(speaker("Ines Marrow hires.", company.replace("Lorne Vale", "Marrow"))).isNull();
  }

  @Test
  void whatASentenceSaysByItselfStays() {
    assertThat(speaker("“We hire,” said Ines Marrow. | “The talent war is over,” said Ola Brandt."))
        .isEqualTo("Ola Brandt");
  }

  private static @Nullable String speaker(String... paragraphs) {
    List<List<Utterance>> sentences = new ArrayList<>();
    for (String paragraph : paragraphs) {
      sentences.add(
          TestSentences.paragraph(
              Arrays.stream(paragraph.split("\\|", -1)).map(String::strip).toArray(String[]::new)));
    }
    List<List<Speech>> found = new ArticleSpeech().find(sentences);
    int last = sentences.size() - 1;
    for (int i = 0; i < sentences.get(last).size(); i++) {
      int begin = sentences.get(last).get(i).text().toLowerCase(Locale.ROOT).indexOf("talent war");
      if (begin >= 0) {
        return found.get(last).get(i).speakerBetween(begin, begin + "talent war".length());
      }
    }
    throw new AssertionError("No talent war in " + List.of(paragraphs));
  }
}
