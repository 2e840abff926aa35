package parallax.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WildcardTrieTest {
  /** More situations than are kept: what was dropped is worked out again. */
  @Test
  void agreesWithRegularExpressionsHoweverManySituationsThereAre() {
    Random random = new Random(1);
    WildcardTrie trie = new WildcardTrie();
    List<Pattern> patterns = new ArrayList<>();
    for (int set = 0; set < 200; set++) {
      String word = letters(random, 2) + "*" + letters(random, 3) + (set % 2 == 0 ? "*" : "");
      trie.add(List.of(word.split("\\*", -1)), set);
      patterns.add(Pattern.compile(word.replace("*", ".*")));
    }
    int kept = 0;
    int drops = 0;
    for (int i = 0; i < 20_000; i++) {
      String token = letters(random, 12) + (i % 5 == 0 ? "ж" : "");
      int[] expected =
          IntStream.range(0, patterns.size())
              .filter(set -> patterns.get(set).matcher(token).matches())
              .toArray();
      int[] found = Arrays.stream(trie.match(token)).distinct().sorted().toArray();
      assertThat(found).as(token).isEqualTo(expected);
      assertThat(trie.kept()).isLessThan(WildcardTrie.MAX_KEPT + token.length());
      drops += trie.kept() < kept ? 1 : 0;
      kept = trie.kept();
    }
    assertThat(drops).isPositive();
  }

  /** One to {@code most} letters of few kinds, one of them not in ASCII. */
  private static String letters(Random random, int most) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      word.append("abcdeä".charAt(random.nextInt(6)));
    }
    return word.toString();
  }
}
