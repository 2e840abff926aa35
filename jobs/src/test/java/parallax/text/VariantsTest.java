package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import parallax.job.UserException;

class VariantsTest {
  private static Variants parse(String content) {
    return Variants.parse(content, "spellings.tsv");
  }

  private static void assertMistake(String content, String... parts) {
    assertThatThrownBy(() -> parse(content))
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void variantsCountAsTheirCanonicalForm() {
    Variants variants = parse("# spellings\n\norganisation\torganization\r\nA.I.\tai\n");

    assertThat(variants.size()).isEqualTo(2);
    assertThat(variants.canonical("organisation")).isEqualTo("organization");
    assertThat(variants.canonical("a.i.")).isEqualTo("ai");
    assertThat(variants.canonical("river")).isEqualTo("river");
  }

  @Test
  void theSameLineTwiceIsNoMistake() {
    assertThat(parse("grey\tgray\ngrey\tgray\n").size()).isEqualTo(1);
  }

  @Test
  void mistakesAreNamedWithTheirLine() {
    assertMistake("grey gray\n", "spellings.tsv, line 1", "1 columns");
    assertMistake("# x\ngrey\tgray\textra\n", "line 2", "3 columns");
    assertMistake("data centre\tdatacenter\n", "line 1", "'data centre'", "single token");
    assertMistake("grey\t\n", "line 1", "single token");
    assertMistake("grey\tgray\ngrey\tgrau\n", "line 2", "'gray' in line 1");
    assertMistake("grey\tgray\ngray\tgris\n", "line 1", "itself a variant", "write 'gris'");
  }
}
