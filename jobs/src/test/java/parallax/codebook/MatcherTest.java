package parallax.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.codebook.Matches.Match;

class MatcherTest {

  @ParameterizedTest
  @CsvSource({
    "talent war, the talent war goes on, 1-3",
    "talent war, talent in war, ''",
    "war, war and war, 0-1 2-3",
    "poach*, poach poaching unpoached, 0-1 1-2",
    "*-assisted, ai-assisted assisted -assisted, 0-1 2-3",
    "p*ch*g, poaching pching pitching peach, 0-1 1-2 2-3",
    "*oach*, poaching coach oach pouch, 0-1 1-2 2-3",
    "ab*ba, aba abba abcba, 1-2 2-3",
    "talent * war, talent or war, 0-3",
    "* war, war the war, 1-3",
    "talent (war|arms race), talent war talent arms race, 0-2 2-5",
    "fight >2 talent, fight for the talent, 0-4",
    "fight >2 talent, fight for all the talent, ''",
    "fight >2 talent, talent fight, ''",
    "fight ~2 talent, talent fight, 0-2",
    "fight ~1 talent, talent to fight for talent, 0-3 2-5",
    "a >2 b >2 c, a b x c, 0-4",
    "a >2 b >2 b, a b b x b, 0-3 0-5",
  })
  void findsEveryMatch(String pattern, String text, String spans) {
    Set<String> expected = new HashSet<>(List.of(spans.split(" ", -1)));
    expected.remove("");
    assertThat(spans(List.of(pattern), Words.of(text))).isEqualTo(expected);
  }

  @Test
  void countsTheWordsThatAPatternNames() {
    assertThat(matches(List.of("fight >5 talent"), Words.of("fight for the talent")))
        .containsExactly(new Match(0, 0, 2, 0, 4));
  }

  /** Random patterns over a tiny alphabet, so that nearly everything overlaps. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithRegularExpressions(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<String> patterns = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        patterns.add(pattern(random));
      }
      List<String> tokens =
          random.ints(40, 0, 5).mapToObj(List.of("a", "b", "ab", "ba", "aab")::get).toList();
      assertThat(spans(patterns, tokens))
          .as("%s in %s", patterns, tokens)
          .isEqualTo(spansByRegularExpression(patterns, tokens));
    }
  }

  @Test
  void oneMatcherReadsManySentences() {
    Matcher matcher = matcher(List.of("w1 w2*"));
    int found = 0;
    for (int i = 0; i < 300_000; i++) {
      found += matcher.find(List.of("w" + i, "w1", "w2" + i)).list().size();
    }
    assertThat(found).isEqualTo(300_000);
  }

  private static String pattern(Random random) {
    String[] words = {"a", "b", "a*", "*b", "*", "(a|ba)", "(a b|b)", "(a >1 b|ab)"};
    StringBuilder pattern = new StringBuilder("(aa*|b)");
    for (int i = random.nextInt(4); i > 0; i--) {
      pattern.append(random.nextInt(4) == 0 ? " >" + (1 + random.nextInt(3)) + " " : " ");
      pattern.append(words[random.nextInt(words.length)]);
    }
    return pattern.toString();
  }

  private static Set<String> spans(List<String> patterns, List<String> tokens) {
    Set<String> spans = new HashSet<>();
    matches(patterns, tokens).forEach(match -> spans.add(match.begin() + "-" + match.end()));
    return spans;
  }

  private static List<Match> matches(List<String> patterns, List<String> tokens) {
    return matcher(patterns).find(tokens).list();
  }

  /** Each pattern is a group of its own. */
  private static Matcher matcher(List<String> patterns) {
    PatternTrie trie = new PatternTrie();
    for (int i = 0; i < patterns.size(); i++) {
      trie.add(Words.rule(patterns.get(i)), i, i);
    }
    return new Matcher(new Automaton(trie));
  }

  /** The oracle: the pattern rewritten for java.util.regex, tried on every stretch of tokens. */
  private static Set<String> spansByRegularExpression(List<String> patterns, List<String> tokens) {
    Set<String> spans = new HashSet<>();
    for (String pattern : patterns) {
      Pattern regex = Pattern.compile(regex(pattern));
      for (int begin = 0; begin < tokens.size(); begin++) {
        for (int end = begin + 1; end <= tokens.size(); end++) {
          String stretch = String.join(" ", tokens.subList(begin, end)) + " ";
          if (regex.matcher(stretch).matches()) {
            spans.add(begin + "-" + end);
          }
        }
      }
    }
    return spans;
  }

  private static String regex(String pattern) {
    return Pattern.compile("[a-z*]+")
        .matcher(pattern)
        .replaceAll(word -> word.group().equals("*") ? "[ab]+_" : wildcards(word.group()) + "_")
        .replaceAll(">(\\d)", "([ab]+_){0,$1}")
        .replace(" ", "")
        .replace("_", " ");
  }

  private static String wildcards(String word) {
    return word.replace("*", "[ab]*");
  }
}
