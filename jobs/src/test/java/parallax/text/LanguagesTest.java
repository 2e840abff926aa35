package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  private final Languages.Count count = new Languages.Count();

  private @Nullable String other(String sentence) {
    count.clear();
    for (String word : sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+", -1)) {
      if (!word.isEmpty()) {
        count.add(Languages.flags(word));
      }
    }
    return count.other();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Die Firma hat nicht gesagt, wie viele Leute sie für das Labor sucht. | german",
        "Les chercheurs ont quitté une entreprise qui était en avance. | french",
        "La empresa no dijo por qué los investigadores se fueron. | spanish",
        "Il laboratorio non ha detto perché gli scienziati sono andati via. | italian",
        "A empresa não disse por que os cientistas foram embora. | portuguese",
        "Het bedrijf zei niet hoeveel mensen er zijn vertrokken. | dutch",
        "Firma nie powiedziała, że to jest koniec. | polish",
        "Компания не сказала почему. | another script",
        "会社 は 理由 を 言わなかった | another script"
      })
  void tellsOtherLanguages(String sentence, String language) {
    assertThat(other(sentence)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The labs poach each other's best engineers.",
        "Anthropic hires Andrej Karpathy",
        "La La Land",
        "Universidad de la Plata wins",
        "Der Spiegel and Die Zeit wrote about it, as did El País and Le Monde.",
        "“Das ist nicht gut,” he said of what they had done to him.",
        "Wow!",
        "12 345",
        ""
      })
  void whatNothingSpeaksAgainstIsEnglish(String sentence) {
    assertThat(other(sentence)).isNull();
  }

  @Test
  void aSentenceIsForgottenBeforeTheNext() {
    assertThat(other("Das ist nicht gut")).isEqualTo("german");
    assertThat(other("Good news")).isNull();
    assertThat(other("Не сказала")).isEqualTo("another script");
    assertThat(other("Good")).isNull();
  }
}
