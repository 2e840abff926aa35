package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static String fold(String word) {
    return Tokens.fold(word, 0, word.length());
  }

  @Test
  void wordsAreFolded() {
    assertThat(fold("GPU-Rich")).isEqualTo("gpu-rich");
    assertThat(fold("Isn\u2019t")).isEqualTo("isn't");
    assertThat(fold("pre\u2010Training")).isEqualTo("pre-training");
    assertThat(fold("co\u00ADoperate")).isEqualTo("cooperate");
    assertThat(fold("Cafe\u0301")).isEqualTo("caf\u00E9");
    assertThat(fold("1,000.5")).isEqualTo("1,000.5");
  }

  @Test
  void theDefaultLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(fold("TITLE")).isEqualTo("title");
      assertThat(fold("\u00C9LITIST")).isEqualTo("\u00E9litist");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void abbreviationsOfSingleLettersKeepTheirLastStop() {
    assertThat(Tokens.endWithStop("U.S. law", 0, 3, 8)).isEqualTo(4);
    assertThat(Tokens.endWithStop("at 5 a.m.", 5, 8, 9)).isEqualTo(9);
    assertThat(Tokens.endWithStop("end.", 0, 3, 4)).isEqualTo(3);
    assertThat(Tokens.endWithStop("3.5.", 0, 3, 4)).isEqualTo(3);
    assertThat(Tokens.endWithStop("U.S.", 0, 3, 3)).isEqualTo(3);
  }

  @Test
  void marksAreNoWords() {
    assertThat(Tokens.isWord("--", 0, 2)).isFalse();
    assertThat(Tokens.isWord("$5", 0, 2)).isTrue();
  }
}
