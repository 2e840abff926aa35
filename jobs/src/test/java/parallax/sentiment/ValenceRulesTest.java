package parallax.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Every expected number is the formula of {@link ValenceRules} worked out by hand. */
class ValenceRulesTest {
  private static final String VALENCES =
      """
      word	valence
      good	2
      bad	-2
      weak	0.5
      terribly	-3
      lack	-1
      fed up	-2
      fed	1
      """;

  private static final String MODIFIERS =
      """
      phrase	kind	value
      not	negation	-0.5
      without	negation	-0.5
      lack of	negation	-0.5
      very	intensifier	1.5
      terribly	intensifier	1.5
      slightly	diminisher	0.5
      a bit	diminisher	0.5
      but	contrast	1.5
      although	concession	0.5
      not only	idiom	0
      good grief	idiom	-1
      """;

  private static final ValenceRules RULES =
      new ValenceRules(
          LexiconReader.valences("valence.tsv", VALENCES),
          LexiconReader.modifiers("modifiers.tsv", MODIFIERS));

  private static double score(String text) {
    return RULES.score(Sentence.of(text));
  }

  /** The score that the sum of contributions stands for. */
  private static double scaled(double sum) {
    return Math.rint(4 * sum / Math.sqrt(sum * sum + 15) * 1e4) / 1e4;
  }

  @Test
  void scoreOfOneWordIsItsScaledValence() {
    assertThat(score("It is good.")).isEqualTo(1.8353).isEqualTo(scaled(2));
    assertThat(score("It is bad.")).isEqualTo(-1.8353);
  }

  @Test
  void valencesAddUp() {
    assertThat(score("It is good and weak.")).isEqualTo(scaled(2.5));
    assertThat(score("Some of it is good, some of it is bad.")).isZero();
  }

  @Test
  void scoreStaysOnTheScale() {
    assertThat(score("good ".repeat(1000))).isLessThanOrEqualTo(4).isCloseTo(4, within(1e-4));
  }

  @Test
  void sentenceWithoutValuedWordsIsNeutral() {
    assertThat(Double.doubleToLongBits(score("The very model was not there!"))).isZero();
  }

  @Test
  void negationReversesAndWeakens() {
    assertThat(score("It is not good.")).isEqualTo(scaled(-1));
    assertThat(score("It is not bad.")).isEqualTo(scaled(1));
  }

  @Test
  void negationReachesAcrossTwoTokens() {
    assertThat(score("It is not such a good idea.")).isEqualTo(scaled(-1));
    assertThat(score("It is not such a really good idea.")).isEqualTo(scaled(2));
  }

  @Test
  void negationReachesAllWordsInItsScope() {
    assertThat(score("It is not good or bad.")).isEqualTo(scaled(-1 + 1));
    assertThat(score("It is not good or weak.")).isEqualTo(scaled(-1 - 0.25));
  }

  @Test
  void negationEndsAtAClauseMark() {
    assertThat(score("If not, good.")).isEqualTo(scaled(2));
    assertThat(score("If not \u2013 good.")).isEqualTo(scaled(2));
    assertThat(score("If not (good).")).isEqualTo(scaled(2));
    assertThat(score("If not - good.")).isEqualTo(scaled(2));
    assertThat(score("If not -good.")).isEqualTo(scaled(-1));
  }

  @Test
  void negationDoesNotReachPastBut() {
    assertThat(score("I would not but good.")).isEqualTo(scaled(2));
  }

  @Test
  void negationDoesNotReachBack() {
    assertThat(score("It is good, is it not?")).isEqualTo(scaled(2));
  }

  @Test
  void twoNegationsCancelOut() {
    assertThat(score("It is not without good.")).isEqualTo(scaled(0.5));
  }

  @Test
  void intensifierStrengthens() {
    assertThat(score("It is very good.")).isEqualTo(scaled(2 * 1.5));
    assertThat(score("It is very bad.")).isEqualTo(scaled(-2 * 1.5));
  }

  @Test
  void intensifierFadesWithDistance() {
    assertThat(score("It is a very big good.")).isEqualTo(scaled(2 * (1 + 0.5 * 0.9)));
    assertThat(score("It is a very big new good.")).isEqualTo(scaled(2 * (1 + 0.5 * 0.81)));
    assertThat(score("It is a very big new green good.")).isEqualTo(scaled(2));
  }

  @Test
  void diminisherWeakens() {
    assertThat(score("It is slightly bad.")).isEqualTo(scaled(-1));
    assertThat(score("It is a bit bad.")).isEqualTo(scaled(-1));
  }

  @Test
  void degreesAndNegationMultiply() {
    assertThat(score("It is not very good.")).isEqualTo(scaled(2 * 1.5 * -0.5));
  }

  @Test
  void whatFollowsButWeighsMore() {
    assertThat(score("It is good but it is bad.")).isEqualTo(scaled(0.5 * 2 - 1.5 * 2));
    assertThat(score("It is bad but it is good.")).isEqualTo(scaled(-0.5 * 2 + 1.5 * 2));
  }

  @Test
  void butNeedsTwoSides() {
    assertThat(score("But it is good.")).isEqualTo(scaled(2));
    assertThat(score("It is good but it is there.")).isEqualTo(scaled(2));
  }

  @Test
  void lastButWithTwoSidesCounts() {
    assertThat(score("It is good but it is bad but it is weak."))
        .isEqualTo(scaled(0.5 * 2 - 0.5 * 2 + 1.5 * 0.5));
    assertThat(score("It is good but it is bad but it is there.")).isEqualTo(scaled(1 - 3));
  }

  @Test
  void clauseOfAlthoughWeighsLess() {
    double expected = scaled(-0.5 * 2 + 1.5 * 2);
    assertThat(score("Although it is bad, it is good.")).isEqualTo(expected);
    assertThat(score("It is good although it is bad.")).isEqualTo(expected);
    assertThat(score("It is, although it is bad, a good thing.")).isEqualTo(expected);
  }

  @Test
  void wordInBothFilesModifiesOnlyWhatFollowsDirectly() {
    assertThat(score("It is terribly good.")).isEqualTo(scaled(2 * 1.5));
    assertThat(score("It went terribly.")).isEqualTo(scaled(-3));
    assertThat(score("It went terribly for all good.")).isEqualTo(scaled(-3 + 2));
    assertThat(score("It went terribly, good.")).isEqualTo(scaled(-3 + 2));
  }

  @Test
  void idiomReplacesItsWords() {
    assertThat(score("It is not only good.")).isEqualTo(scaled(2));
    assertThat(score("It is good grief.")).isEqualTo(scaled(-1));
  }

  @Test
  void longestPhraseWins() {
    assertThat(score("They are fed up.")).isEqualTo(scaled(-2));
    assertThat(score("They are fed here.")).isEqualTo(scaled(1));
  }

  @Test
  void capitalsStressInAMixedSentenceOnly() {
    assertThat(score("It is GOOD.")).isEqualTo(scaled(2 * 1.25));
    assertThat(score("It is Good.")).isEqualTo(scaled(2));
    assertThat(score("IT IS GOOD.")).isEqualTo(scaled(2));
  }

  @Test
  void exclamationMarksStressUpToThree() {
    assertThat(score("It is good!")).isEqualTo(scaled(2.3));
    assertThat(score("It is bad!")).isEqualTo(scaled(-2.3));
    assertThat(score("It is good!!!")).isEqualTo(scaled(2.9));
    assertThat(score("It is good!!!!!")).isEqualTo(scaled(2.9));
  }
}
