package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldTest {
  @Test
  void linesDifferNoMoreThanAReaderSees() {
    assertThat(Fold.line("  \u201CIt\u2019s\u00A0here\u201D\u2014Now "))
        .isEqualTo("\"it's here\"-now");
    assertThat(Fold.line(" A\t`B`  c\n")).isEqualTo("a 'b' c");
    assertThat(Fold.line(" \n ")).isEmpty();
  }

  @Test
  void aLineOfAsciiAloneIsFoldedAsOneWithOtherCharacters() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder line = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        line.append((char) random.nextInt(0x80));
      }
      String other = Fold.line(line + "\u00E9");
      assertThat(Fold.line(line + "x")).isEqualTo(other.replace('\u00E9', 'x'));
    }
  }
}
