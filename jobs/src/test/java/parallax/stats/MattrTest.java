package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parallax.SharedData;

class MattrTest {
  @Test
  void averagesTheWindows() {
    // Windows of 3: {a b a} 2, {b a c} 3, {a c c} 2.
    Mattr mattr = Mattr.of(List.of("a", "b", "a", "c", "c"), 3);
    assertThat(mattr).isEqualTo(new Mattr(7, 9));
    assertThat(mattr.value()).isEqualTo(7 / 9.0);
  }

  @Test
  void isTheTypeTokenRatioOfAShortText() {
    assertThat(Mattr.of(List.of("a", "b", "a")).value()).isEqualTo(2 / 3.0);
    assertThat(Mattr.of(List.of())).isEqualTo(Mattr.EMPTY);
    assertThat(Mattr.EMPTY.value()).isNaN();
  }

  @Test
  void leavesNumbersOutButNotWordsWithDigits() {
    assertThat(Mattr.of(List.of("a", "2026", "1,000.5", "18-24", "4o"))).isEqualTo(new Mattr(3, 3));
  }

  @Test
  void poolsTheWindowsOfSeveralTexts() {
    Mattr pooled =
        Mattr.of(List.of("a", "b", "a", "c", "c"), 3).plus(Mattr.of(List.of("d", "d"), 3));
    assertThat(pooled.value()).isEqualTo(8 / 11.0);
  }

  @Test
  void refusesAnEmptyWindow() {
    assertThatThrownBy(() -> Mattr.of(List.of("a"), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** quanteda 4.3.1, textstat_lexdiv(measure = "MATTR", MATTR_window = 100), on five news pages. */
  @Test
  void equalsQuantedaOnItsOwnTokens() throws IOException {
    Map<String, Double> expected =
        Map.of(
            "000", 0.770709534368071,
            "001", 0.74809022556391,
            "002", 0.796788732394366,
            "003", 0.76081452404318,
            "004", 0.742017543859649);
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(SharedData.require("reference/quanteda/tokens.jsonl"))) {
      JsonNode page = json.readTree(line);
      List<String> tokens = new ArrayList<>();
      page.get("tokens").forEach(token -> tokens.add(token.asText()));
      Double value = expected.get(page.get("doc_id").asText());
      assertThat(Mattr.of(tokens).value()).isCloseTo(value, within(1e-12));
    }
  }

  @Test
  void numberedTypesGiveTheSameAsWords() {
    int[] numbers = new int[400];
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      numbers[i] = i * i % 37 % 23;
      words.add("w" + numbers[i]);
    }

    for (int length : new int[] {0, 1, 99, 100, 101, 250}) {
      assertThat(Mattr.ofNumbers(numbers, length)).isEqualTo(Mattr.of(words.subList(0, length)));
    }
  }
}
