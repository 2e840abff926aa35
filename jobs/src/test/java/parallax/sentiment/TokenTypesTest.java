package parallax.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.text.Variants;

class TokenTypesTest {
  private static TokenTypes types(String valences) {
    return new TokenTypes(
        new Lexicon(
            ValenceFile.read("v.tsv", valences, new EntryWords(Variants.NONE)),
            Map.of(List.of("not"), new Modifier(Modifier.Kind.NEGATION, -0.5))));
  }

  /** What is found without a string must be what the string says. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "good",
        "not",
        "says",
        "according",
        "und",
        "the",
        "table",
        "a",
        "",
        "extraordinarily",
        "12",
        "'s",
        "internationalisation",
        "\u0434\u0430",
        "\u00fcber",
        "na\u00efve"
      })
  void listedAndPlainTokensAreFound(String token) {
    TokenTypes types = types("good\t2\n");
    TokenType found = types.find(UTF8String.fromString(token));

    if (found != null) {
      assertThat(found).isEqualTo(types.derive(token));
    } else {
      assertThat(token.codePointAt(0)).isGreaterThan(127);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"good-bye", "-good", "a-a", "good-", "wonderfully-good", "good-internationally"})
  void tokensWithHyphensAreDerived(String token) {
    TokenTypes types = types("good\t2\n");

    assertThat(types.find(UTF8String.fromString(token))).isNull();
    assertThat(types.derive(token).word().derived()).isEqualTo(token.equals("a-a") ? 0 : 2);
  }

  @Test
  void allOthersAreDerivedWhereBeginningsCount() {
    TokenTypes types = types("happ*\t2\n");

    assertThat(types.find(UTF8String.fromString("happier"))).isNull();
    assertThat(types.derive("happier").word().derived()).isEqualTo(2);
    assertThat(types.find(UTF8String.fromString("not"))).isEqualTo(types.derive("not"));
  }
}
