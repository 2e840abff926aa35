package parallax.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleShuffleTest {
  private static long[] streams(int articles) {
    return IntStream.range(0, articles)
        .mapToLong(article -> Draws.stream(7, "article " + article))
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 5})
  void everyArticleHasOneLabelAndEveryLabelItsNumberOfArticles(int lanes) {
    int[] counts = {1, 700, 0, 250, 49};
    int articles = 1000;
    ArticleShuffle shuffle = new ArticleShuffle(streams(articles), counts);
    shuffle.shuffle(128, lanes);
    int[] lengths = IntStream.range(0, articles).map(article -> 1).toArray();
    long[] seen = new long[articles];
    for (int label = 0; label < counts.length; label++) {
      long[] members = new long[articles];
      long[] sums = new long[64];
      shuffle.members(label, members, lengths, sums);
      int count = counts[label];
      assertThat(LongStream.of(sums).limit(lanes)).allMatch(sum -> sum == count);
      for (int article = 0; article < articles; article++) {
        assertThat(seen[article] & members[article]).isZero();
        seen[article] |= members[article];
      }
    }
    assertThat(seen).containsOnly(lanes == 64 ? -1L : (1L << lanes) - 1);
  }

  /** Also next to each other: neighbours get the same label no oftener than others. */
  @Test
  void allWaysAreEquallyLikely() {
    int[] counts = {2, 3};
    ArticleShuffle shuffle = new ArticleShuffle(streams(5), counts);
    int[] seen = new int[32];
    int blocks = 500;
    for (int block = 0; block < blocks; block++) {
      shuffle.shuffle(64L * block, 64);
      long[] members = new long[5];
      shuffle.members(0, members, new int[5], new long[64]);
      for (int lane = 0; lane < 64; lane++) {
        int way = 0;
        for (int article = 0; article < 5; article++) {
          way |= (int) (members[article] >>> lane & 1) << article;
        }
        seen[way]++;
      }
    }
    double expected = 64.0 * blocks / 10;
    for (int way = 0; way < seen.length; way++) {
      assertThat((double) seen[way])
          .as("way %d", way)
          .isCloseTo(Integer.bitCount(way) == 2 ? expected : 0, within(5 * Math.sqrt(expected)));
    }
  }
}
