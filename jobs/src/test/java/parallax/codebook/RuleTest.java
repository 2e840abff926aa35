package parallax.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

  @Test
  void alternativesOfSingleWordsAreOnePlace() {
    assertThat(Words.rule("Talent (war|race)").paths())
        .containsExactly(Path.of(WordSet.of("talent")).then(Path.of(WordSet.of("race", "war")), 0));
  }

  @Test
  void alternativesOfSeveralWordsAreWaysOfTheirOwn() {
    assertThat(Words.rule("talent (war|arms race)").paths())
        .extracting(path -> path.places().size())
        .containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void tildeGivesBothOrdersAndGreaterThanOne() {
    assertThat(Words.rule("fight ~5 talent").paths()).hasSize(2);
    assertThat(Words.rule("fight >5 talent").paths())
        .singleElement()
        .satisfies(path -> assertThat(path.gaps()).containsExactly(0, 5));
  }

  @Test
  void wordsAreCutByTheRulesOfTheText() {
    Rule rule = Words.rule("war, peace");
    assertThat(rule.paths()).singleElement().satisfies(p -> assertThat(p.places()).hasSize(2));
    assertThat(rule.text()).isEqualTo("war, peace");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';0;is empty",
        "'  ';0;is empty",
        "—;0;is empty",
        "*;0;only wildcards",
        "* ** (*|*);0;only wildcards",
        "(*|war) *;0;only wildcards",
        "talent (war;7;never closed",
        "talent war);10;without '(' before it",
        "talent | war;7;outside brackets",
        "talent (war|);12;no word",
        "talent ();8;no word",
        "war(s|time);3;touches a word",
        "(war|race)s;9;touches a word",
        "~5 talent;0;no word",
        "fight ~5;8;no word",
        "fight ~ talent;6;number of tokens from 1 to 20",
        "fight ~99 talent;6;number of tokens from 1 to 20",
        "a ~15 b ~15 c;0;add up to 30",
        "{people} war;0;has no meaning",
      })
  void saysWhereAPatternIsWrong(String pattern, int offset, String message) {
    assertThatExceptionOfType(RuleSyntaxException.class)
        .isThrownBy(() -> Rule.parse(pattern, Words::of, new WordClasses()))
        .withMessageContaining(message)
        .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
  }

  @ParameterizedTest
  @CsvSource({
    "'(a b|c d) ',20,more than",
    "'(',30,nested deeper",
    "'a ',33,more than 32 words",
    "'abcdefghij',11,at most 100",
    "'(a) ',250000,more than 32 words",
    "'a ',500000,more than 32 words",
  })
  void refusesWhatWouldBeSlow(String part, int times, String message) {
    assertThatExceptionOfType(RuleSyntaxException.class)
        .isThrownBy(() -> Rule.parse(part.repeat(times), Words::of, new WordClasses()))
        .withMessageContaining(message);
  }

  @Test
  void manyAlternativesAreOnePlaceAtOnce() {
    StringBuilder pattern = new StringBuilder("(w0");
    for (int i = 1; i < 100_000; i++) {
      pattern.append("|w").append(i);
    }
    assertThat(Words.rule(pattern + ")").paths())
        .singleElement()
        .satisfies(path -> assertThat(path.places().get(0).words()).hasSize(100_000));
  }

  @Test
  void repeatedStarsAreOne() {
    assertThat(Words.rule("poach** war").paths().get(0).places())
        .isEqualTo(List.of(WordSet.of("poach*"), WordSet.of("war")));
  }
}
