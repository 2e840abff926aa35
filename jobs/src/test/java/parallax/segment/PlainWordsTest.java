package parallax.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.text.Spans;

class PlainWordsTest {
  private static final String USUAL = "aZ9_.,:;'\"- \n@/&%$\u2019\u201C\u2014\u00E9\u00B7\u00AD";

  private static Spans words(WordScanner scanner, String block, int step) {
    Spans words = new Spans();
    scanner.start(block);
    for (int limit = step; limit < block.length() + step; limit += step) {
      while (scanner.next(Math.min(limit, block.length()))) {
        words.add(scanner.begin(), scanner.end());
      }
    }
    return words;
  }

  private static void assertSame(String block, int step) {
    if (PlainWords.covers(block)) {
      assertThat(words(new PlainWords(), block, step).toString())
          .as(block)
          .isEqualTo(words(new IcuWords(), block, step).toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rivers isn't 3.5, a.m. U.S. 1,200.50 x:y 3:4 a_b _ __ _1 1_ ._. 'tis 90's o'er 12'3 4;5 a;b",
        "a..b 1..2 a.1 1.a a'1 1'a a,b 1,,2 1.,2 _._ a_.b",
        "\u00C9t\u00E9 l\u2019\u00E9t\u00E9 \u03BB\u03CC\u03B3\u03BF\u03C2 \u0441\u043B\u043E\u0432\u043E 5\u2009000 col\u00B7lecci\u00F3 \u2019 1\u20192 \u203F \u2024"
      })
  void wordsAreThoseOfIcu(String block) {
    assertThat(PlainWords.covers(block)).isTrue();
    assertSame(block, block.length());
    assertSame(block, 3);
  }

  @Test
  void wordsOfAnyMixtureOfCharactersAreThoseOfIcu() {
    Random random = new Random(7);
    int covered = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder block = new StringBuilder();
      boolean usual = i % 2 == 0;
      for (int length = 1 + random.nextInt(12); length > 0; length--) {
        block.append(
            usual
                ? USUAL.charAt(random.nextInt(USUAL.length()))
                : (char) (random.nextInt(4) == 0 ? random.nextInt(0x2100) : random.nextInt(0x180)));
      }
      covered += PlainWords.covers(block.toString()) ? 1 : 0;
      assertSame(block.toString(), 1 + random.nextInt(13));
    }
    assertThat(covered).isGreaterThan(10_000);
  }

  @Test
  void everyCharacterBetweenWordsIsTakenAsIcuTakesIt() {
    for (char c = 0; c < 0x2100; c++) {
      for (String block : new String[] {"a" + c + "b", "1" + c + "2", "" + c, c + "a", "1" + c}) {
        assertSame(block, block.length());
      }
    }
  }

  @Test
  void whatOnlyIcuCanPartIsLeftToIt() {
    assertThat(PlainWords.covers("e\u0301te")).isFalse();
    assertThat(PlainWords.covers("\u05D0\u05D1")).isFalse();
    assertThat(PlainWords.covers("\u0E44\u0E17\u0E22")).isFalse();
    assertThat(PlainWords.covers("\uD83D\uDE00")).isFalse();
    assertThat(PlainWords.covers("\u65E5\u672C")).isFalse();
  }
}
