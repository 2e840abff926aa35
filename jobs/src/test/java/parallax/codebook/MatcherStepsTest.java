package parallax.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That no codebook makes matching slow, by counting steps, which are the same on any machine. */
class MatcherStepsTest {
  private static final int TOKENS = 20_000;
  private static final int LONGEST_WALK = Ways.MAX_PLACES + Ways.MAX_SLACK;

  /** Patterns of which a matcher that tries ways one by one takes exponential time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a >20 a",
        "a ~20 a",
        "* * * * * * * * * * * * * * * * * * * * a",
        "a >1 a >1 a >1 a >1 a >1 a >1 a >1 a >1 a >1 a >1 b",
        "(a|a* a) (a|a* a) (a|a* a) (a|a* a) (a|a* a) (a|a* a) (a|a* a) (a|a* a) (a|a* a) b",
        "(a|a a|a a a) (a|a a|a a a) (a|a a|a a a) (a|a a|a a a) (a|a a|a a a) (a|a a|a a a) b",
        "a* >10 *a * * * * * * * * b >10 a",
        "(a >2 a|a* >2 a*) >2 (a >2 a|a* >2 a*) >2 (a >2 a|a* >2 a*)",
      })
  void stepsAreBoundedPerTokenForAnyPattern(String pattern) {
    for (List<String> text : List.of(repeated("a"), random("a", "ab"), random("a", "ab", "b"))) {
      Matcher matcher = matcher(List.of(pattern));
      matcher.find(text);
      assertThat(matcher.steps()).isLessThanOrEqualTo((long) LONGEST_WALK * TOKENS);
      assertThat(matcher.built()).isLessThanOrEqualTo(2_000L * TOKENS);
    }
  }

  /** Alternatives that follow each other share their ends instead of multiplying. */
  @Test
  void alternativesDoNotMultiply() {
    Matcher few = matcher(List.of("(a|a* a) ".repeat(4) + "b"));
    Matcher many = matcher(List.of("(a|a* a) ".repeat(9) + "b"));
    List<String> text = repeated("a");
    few.find(text);
    many.find(text);
    assertThat(many.built()).isLessThan(16 * few.built());
  }

  @Test
  void tenThousandPatternsTakeNoMoreStepsThanTheirWordsCall() {
    List<String> text = random(words(4_000));
    Random random = new Random(5);
    List<String> patterns = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      patterns.add(word(random) + (i % 2 == 0 ? " " : " >4 ") + word(random));
    }
    Matcher matcher = matcher(patterns);
    matcher.find(text);
    assertThat(matcher.steps()).isLessThan(TOKENS);
    long built = matcher.built();
    matcher.find(text);
    assertThat(matcher.built()).as("a second time all is known").isEqualTo(built);
  }

  @Test
  void memoryIsBoundedWhateverTheText() {
    List<String> patterns = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      patterns.add("w%d* >9 *%d >9 w*%d".formatted(i % 10, i % 10, i % 7));
    }
    Matcher matcher = matcher(patterns);
    for (int round = 0; round < 20; round++) {
      matcher.find(random(words(4_000)));
      assertThat(matcher.kept()).isLessThan(2 * Matcher.MAX_KEPT);
    }
  }

  private static String word(Random random) {
    return "w" + random.nextInt(4_000);
  }

  private static String[] words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "w" + i).toArray(String[]::new);
  }

  private static List<String> repeated(String word) {
    return IntStream.range(0, TOKENS).mapToObj(i -> word).toList();
  }

  private static List<String> random(String... words) {
    return new Random(3).ints(TOKENS, 0, words.length).mapToObj(i -> words[i]).toList();
  }

  private static Matcher matcher(List<String> patterns) {
    PatternTrie trie = new PatternTrie();
    for (int i = 0; i < patterns.size(); i++) {
      trie.add(Words.rule(patterns.get(i)), i, i);
    }
    return new Matcher(new Automaton(trie));
  }
}
